import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownProperties } from './own-properties';
import { pretend, surroundings } from './testing';

test('what a script has put on navigator and screen is named', () => {
  const untouched = Object.create({ userAgent: 'UA' });
  pretend({ navigator: untouched, screen: Object.create({ width: 1 }) });
  assert.deepEqual(ownProperties.read(surroundings()), []);
  Object.defineProperty(untouched, 'webdriver', { get: () => false });
  assert.deepEqual(ownProperties.read(surroundings()), ['webdriver']);
});
