import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attention } from './attention';
import { pretend, surroundings } from './testing';

test('a page in front has focus and is visible', () => {
  pretend({ document: { hasFocus: () => true, visibilityState: 'visible' } });
  assert.deepEqual(attention.read(surroundings()), [true, 'visible']);
});
