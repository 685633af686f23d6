import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countsOf } from './drag';

/** A pointer at a place in a page whose corner is at (100, 200) of the screen. */
function at(clientX: number, clientY: number, movementX = 1, movementY = 0) {
  const [screenX, screenY] = [clientX + 100, clientY + 200];
  return { clientX, clientY, screenX, screenY, movementX, movementY };
}

test('a press is no move', () => {
  const nothing = { events: 0, coalesced: 0, unmoving: 0, sameScreen: 0 };
  assert.deepEqual(countsOf(at(5, 5)), nothing);
});

test('a move counts with the points that it carries beyond its own', () => {
  const counts = { events: 1, coalesced: 3, unmoving: 0, sameScreen: 0 };
  assert.deepEqual(countsOf(at(6, 5), at(5, 5), 4), counts);
  assert.equal(countsOf(at(6, 5), at(5, 5), 0).coalesced, 0);
});

test('a move that has moved nothing contradicts its own place', () => {
  assert.equal(countsOf(at(9, 5, 0), at(5, 5)).unmoving, 1);
  assert.equal(countsOf(at(5, 9, 0, 4), at(5, 5)).unmoving, 0);
  assert.equal(countsOf(at(5.5, 5, 0), at(5, 5)).unmoving, 0);
});

test('a place on the screen that is the place in the page is noticed', () => {
  const same = { ...at(5, 5), screenX: 5, screenY: 5 };
  assert.equal(countsOf(same).sameScreen, 1);
  assert.equal(countsOf({ ...same, screenY: 6 }).sameScreen, 0);
});
