import assert from 'node:assert/strict';
import { test } from 'node:test';
import { surroundings } from './testing';
import { timeZone } from './time-zone';

test('zone, offset and the language of dates are read side by side', () => {
  const { timeZone: zone, locale } = Intl.DateTimeFormat().resolvedOptions();
  const offset = new Date().getTimezoneOffset();
  assert.deepEqual(timeZone.read(surroundings()), [zone, offset, locale]);
});
