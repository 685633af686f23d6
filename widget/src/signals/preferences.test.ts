import assert from 'node:assert/strict';
import { test } from 'node:test';
import { preferences } from './preferences';
import { pretend, surroundings } from './testing';

test('what a visitor prefers is read in a fixed order', () => {
  pretend({ matchMedia: (query: string) => ({ matches: query.includes('forced') }) });
  assert.deepEqual(preferences.read(surroundings()), [false, true, false, false]);
});
