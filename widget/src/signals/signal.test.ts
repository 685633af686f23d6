import assert from 'node:assert/strict';
import { test } from 'node:test';
import { observe } from './signal';

test('a value comes with its duration', async () => {
  const reading = await observe({ name: 'a', read: async () => 7 });
  assert.ok('v' in reading && reading.v === 7 && Number.isInteger(reading.ms));
});

test('what is thrown becomes the reading', async () => {
  const reading = await observe({
    name: 'a',
    read: () => {
      throw new RangeError('secret detail');
    },
  });
  assert.deepEqual('e' in reading && reading.e, 'RangeError');
});
