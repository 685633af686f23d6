import assert from 'node:assert/strict';
import { test } from 'node:test';
import { permissions } from './permissions';
import { pretend, surroundings } from './testing';

test('a browser without a window contradicts itself', async () => {
  pretend({
    navigator: { permissions: { query: async () => ({ state: 'prompt' }) } },
    Notification: { permission: 'denied' },
  });
  assert.deepEqual(await permissions.read(surroundings()), ['denied', 'prompt']);
});
