import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hardware } from './hardware';
import { pretend, surroundings } from './testing';

test('a browser that does not tell its memory has none', () => {
  pretend({ navigator: { hardwareConcurrency: 8 } });
  assert.deepEqual(hardware.read(surroundings()), [8, 0]);
  pretend({ navigator: { hardwareConcurrency: 2, deviceMemory: 4 } });
  assert.deepEqual(hardware.read(surroundings()), [2, 4]);
});
