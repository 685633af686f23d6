import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deviceToken } from './device';
import { pretend } from './signals/testing';

function storage(): Partial<Storage> {
  const held = new Map<string, string>();
  return {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
  };
}

test('what was given is there again, for its account alone', () => {
  pretend({ localStorage: storage() });
  deviceToken('abc123', 'token');
  assert.equal(deviceToken('abc123'), 'token');
  assert.equal(deviceToken('xyz789'), '');
  assert.equal(deviceToken(), '');
});

test('the newest takes the place of the one before, and an empty one that of all', () => {
  pretend({ localStorage: storage() });
  deviceToken('abc123', 'token');
  deviceToken('abc123', 'newer');
  assert.equal(deviceToken('abc123'), 'newer');
  deviceToken('abc123', '');
  assert.equal(deviceToken('abc123'), '');
});

test('blocked storage is no token, and no error', () => {
  pretend({ localStorage: undefined });
  assert.equal(deviceToken('abc123', 'token'), '');
});
