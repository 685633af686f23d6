import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tellsAt } from './telling';

/** At how many seconds left something is said, of a wait that is as long. */
function told(total: number): number[] {
  const said: number[] = [];
  for (let left = total; left > 0; left--) if (tellsAt(left, said.at(-1) ?? total)) said.push(left);
  return said;
}

test('a short wait is told at its end only', () => {
  assert.deepEqual(told(15), [5]);
  assert.deepEqual(told(8), [5]);
});

test('a long one each quarter of a minute, and at its end', () => {
  assert.deepEqual(told(60), [45, 30, 15, 5]);
});

test('a wait too short to tell of says nothing', () => {
  assert.deepEqual(told(4), []);
});
