import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pointers } from './pointers';
import { pretend } from './testing';

test('a phone has touch points and a coarse pointer', () => {
  pretend({
    navigator: { maxTouchPoints: 5 },
    matchMedia: (query: string) => ({ matches: query.includes('coarse') }),
  });
  assert.deepEqual(pointers.read(), { touchPoints: 5, fine: false, coarse: true, hover: false });
});
