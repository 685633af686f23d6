import assert from 'node:assert/strict';
import { test } from 'node:test';
import { surroundings } from './testing';
import { timeZone } from './time-zone';

test('zone, offset and the language of dates are read side by side, with a worker or without', async () => {
  const { timeZone: zone, locale } = Intl.DateTimeFormat().resolvedOptions();
  const offset = new Date().getTimezoneOffset();
  const { read } = timeZone;
  assert.deepEqual(await read(surroundings()), [zone, offset, locale]);
  assert.deepEqual(await read(surroundings(undefined, {})), [zone, offset, locale]);
});
