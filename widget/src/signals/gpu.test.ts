import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gpu } from './gpu';
import { surroundings } from './testing';

test('vendor and renderer come from the worker, in bounds', async () => {
  const names = ['Google Inc.', 'R'.repeat(200)];
  assert.deepEqual(await gpu.read(surroundings(undefined, { gpu: names })), [
    'Google Inc.',
    'R'.repeat(128),
  ]);
});
