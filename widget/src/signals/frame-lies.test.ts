import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frameLies } from './frame-lies';
import { pretend, surroundings } from './testing';

test('what differs in an untouched frame is named', () => {
  pretend({ navigator: { webdriver: false, platform: 'Win32', languages: ['de', 'en'] } });
  const navigator = { webdriver: true, platform: 'Win32', languages: ['de', 'en'] };
  assert.deepEqual(frameLies.read(surroundings({ navigator })), ['webdriver']);
});
