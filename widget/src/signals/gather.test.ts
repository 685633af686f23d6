import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SIGNALS } from '.';
import { gather, type Pauses } from './gather';
import type { Signal } from './signal';
import { surroundings } from './testing';

/** A clock that signals move, and each pause by a millisecond; it shows whole steps only. */
class TestingPauses implements Pauses {
  time = 0;
  pauses = 0;

  constructor(private readonly step = 1) {}

  now(): number {
    return Math.floor(this.time / this.step) * this.step;
  }

  async pause(): Promise<void> {
    this.pauses++;
    this.time++;
  }
}

function slow(name: string, ms: number, pauses: TestingPauses): Signal {
  return {
    name,
    read: () => {
      pauses.time += ms;
      return name;
    },
  };
}

test('signals are read in their order, with a pause before each', async () => {
  const pauses = new TestingPauses();
  const readings = await gather(
    [slow('a', 1, pauses), slow('b', 1, pauses)],
    surroundings(),
    pauses,
  );
  assert.deepEqual(Object.keys(readings), ['a', 'b']);
  assert.equal(pauses.pauses, 2);
});

test('after fifty milliseconds of the page in all, the rest is left out', async () => {
  const pauses = new TestingPauses();
  const signals = ['a', 'b', 'c'].map((name) => slow(name, 30, pauses));
  const readings = await gather(signals, surroundings(), pauses);
  assert.equal(readings.b?.[0], 'b');
  assert.deepEqual(readings.c, [null, 0, 'budget']);
});

test('what a worker says is read all the same', async () => {
  const pauses = new TestingPauses();
  const gpu: Signal = { ...slow('gpu', 0, pauses), isOfWorker: true };
  const signals = [slow('a', 90, pauses), slow('b', 1, pauses), gpu];
  const readings = await gather(signals, surroundings(), pauses);
  assert.deepEqual(readings.b, [null, 0, 'budget']);
  assert.equal(readings.gpu?.[0], 'gpu');
});

test('a clock that goes in steps of a tenth of a second takes no signal away', async () => {
  for (let start = 0; start < 100; start++) {
    const pauses = new TestingPauses(100);
    pauses.time = start;
    const signals = Array.from({ length: 24 }, (_, i) => slow(`s${i}`, 2, pauses));
    const readings = await gather(signals, surroundings(), pauses);
    assert.ok(Object.values(readings).every(([, , why]) => why === undefined));
  }
});

test('by such a clock, too, what holds up the page comes to an end', async () => {
  const pauses = new TestingPauses(100);
  const signals = Array.from({ length: 24 }, (_, i) => slow(`s${i}`, 180, pauses));
  const readings = await gather(signals, surroundings(), pauses);
  assert.equal(readings.s23?.[2], 'budget');
});

test('one that fails or answers late takes no other with it', async () => {
  const failing: Signal = { name: 'a', read: () => Promise.reject(new TypeError()) };
  const pauses = new TestingPauses();
  const readings = await gather([failing, slow('b', 1, pauses)], surroundings(), pauses);
  assert.equal(readings.a?.[2], 'TypeError');
  assert.equal(readings.b?.[0], 'b');
});

test('the page is left as it was', async () => {
  let ended = 0;
  await gather([], { ...surroundings(), end: () => ended++ }, new TestingPauses());
  assert.equal(ended, 1);
});

test('each signal has a name of its own that the wire takes', () => {
  const names = SIGNALS.map(({ name }) => name);
  assert.equal(new Set(names).size, names.length);
  assert.ok(names.length <= 64);
  for (const name of names) assert.match(name, /^[a-z][A-Za-z0-9]{0,31}$/);
});
