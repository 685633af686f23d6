import assert from 'node:assert/strict';
import { test } from 'node:test';
import { maker } from './maker';
import { pretend, surroundings } from './testing';

test('a browser is known by its maker', () => {
  pretend({ navigator: { vendor: 'Google Inc.', productSub: '20030107' }, window: { chrome: {} } });
  assert.deepEqual(maker.read(surroundings()), ['Google Inc.', '20030107', true]);
});
