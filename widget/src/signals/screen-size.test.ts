import assert from 'node:assert/strict';
import { test } from 'node:test';
import { screenSize } from './screen-size';
import { pretend, surroundings } from './testing';

test('sizes go from the inside to the outside', () => {
  pretend({
    innerWidth: 1,
    innerHeight: 2,
    outerWidth: 3,
    outerHeight: 4,
    screen: { width: 5, height: 6, availWidth: 7, availHeight: 8 },
    devicePixelRatio: 2,
  });
  assert.deepEqual(screenSize.read(surroundings()), [1, 2, 3, 4, 5, 6, 7, 8, 2]);
});
