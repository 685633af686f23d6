import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { Span } from './span';

test('what is put off happens in its time, or never once the phase is over', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const done: string[] = [];
  const [lasting, ended] = [new Span(), new Span()];
  lasting.after(0, () => done.push('at once'));
  lasting.after(10, () => done.push('later'));
  ended.after(10, () => done.push('too late'));
  ended.end();
  assert.deepEqual(done, ['at once']);
  mock.timers.tick(10);
  mock.timers.reset();
  assert.deepEqual(done, ['at once', 'later']);
  assert.ok(ended.signal.aborted);
});
