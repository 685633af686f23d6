import assert from 'node:assert/strict';
import { test } from 'node:test';
import { screenSize } from './screen-size';
import { pretend } from './testing';

test('all sizes are read in pairs', () => {
  pretend({
    innerWidth: 1,
    innerHeight: 2,
    outerWidth: 3,
    outerHeight: 4,
    screen: { width: 5, height: 6, availWidth: 7, availHeight: 8 },
    devicePixelRatio: 2,
  });
  assert.deepEqual(screenSize.read(), {
    viewport: [1, 2],
    window: [3, 4],
    screen: [5, 6],
    available: [7, 8],
    density: 2,
  });
});
