import assert from 'node:assert/strict';
import { test } from 'node:test';
import { observe, type Signal } from './signal';
import { surroundings } from './testing';

function reading(read: Signal['read']) {
  return observe({ name: 'a', read }, surroundings());
}

test('a value comes with its duration, to a tenth of a millisecond', async () => {
  const [value, ms] = await reading(async () => 7);
  assert.equal(value, 7);
  assert.equal(ms, Math.round(ms * 10) / 10);
});

test('what is thrown becomes the reading, by its name alone', async () => {
  const [value, , why] = await reading(() => {
    throw new RangeError('secret detail');
  });
  assert.deepEqual([value, why], [null, 'RangeError']);
});

test('a signal that never answers is given up', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const read = reading(() => new Promise(() => undefined));
  context.mock.timers.tick(1_000);
  assert.deepEqual([(await read)[0], (await read)[2]], [null, 'TimeoutError']);
});

test('whatever a property gives, the wire gets texts, numbers and booleans of bounded size', async () => {
  const odd = [1, Number.NaN, 'x'.repeat(600), undefined, {}, () => 0] as never;
  const [value] = await reading(() => odd);
  assert.deepEqual(value, [
    1,
    '(number)',
    'x'.repeat(512),
    '(undefined)',
    '(object)',
    '(function)',
  ]);
  assert.equal(((await reading(() => Array(99).fill(true)))[0] as unknown[]).length, 64);
  assert.equal((await reading(() => null as never))[0], '(null)');
});
