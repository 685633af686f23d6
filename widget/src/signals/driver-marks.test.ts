import assert from 'node:assert/strict';
import { test } from 'node:test';
import { driverMarks } from './driver-marks';
import { pretend, surroundings } from './testing';

test('what drivers leave behind is named', () => {
  pretend({
    window: { __pwInitScripts: {}, shop: 1, __playwright__binding__: 1 },
    document: { $cdc_asdjflasutopfhvcZLmcfl_: 1 },
  });
  assert.deepEqual(driverMarks.read(surroundings()), [
    '__pwInitScripts',
    '__playwright__binding__',
    '$cdc_asdjflasutopfhvcZLmcfl_',
  ]);
});

test('a page without a driver has no mark', () => {
  pretend({ window: { jQuery: 1, cdc: 1, pw: 1 }, document: { location: 1 } });
  assert.deepEqual(driverMarks.read(surroundings()), []);
});
