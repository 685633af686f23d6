import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pointers } from './pointers';
import { pretend, surroundings } from './testing';

test('a phone has touch points and a coarse pointer', () => {
  pretend({
    navigator: { maxTouchPoints: 5 },
    matchMedia: (query: string) => ({ matches: query.includes('coarse') }),
  });
  assert.deepEqual(pointers.read(surroundings()), [5, false, false, true, false]);
});
