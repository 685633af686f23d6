import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inSlices, type Pace } from './slices';

/** Each look at the clock costs a millisecond. */
class TestingPace implements Pace {
  private time = 0;
  readonly rests: number[] = [];
  onRest = () => {};

  now(): number {
    return this.time++;
  }

  async rest(): Promise<void> {
    this.rests.push(this.time);
    this.onRest();
  }
}

function* count(to: number): Generator<void, string> {
  for (let i = 0; i < to; i++) yield;
  return 'done';
}

test('work rests after each eight milliseconds', async () => {
  const pace = new TestingPace();
  assert.equal(await inSlices(count(20), new AbortController().signal, pace), 'done');
  assert.deepEqual(pace.rests, [9, 18]);
});

test('work that nobody wants any more ends with its slice', async () => {
  const pace = new TestingPace();
  const control = new AbortController();
  pace.onRest = () => control.abort();
  await assert.rejects(inSlices(count(1_000), control.signal, pace), { name: 'AbortError' });
  assert.equal(pace.rests.length, 1);
});
