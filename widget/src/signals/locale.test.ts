import assert from 'node:assert/strict';
import { test } from 'node:test';
import { locale } from './locale';
import { pretend } from './testing';

test('clock and settings are read side by side', () => {
  pretend({ navigator: { language: 'de', languages: ['de', 'en'] } });
  assert.deepEqual(locale.read(), {
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    offset: new Date().getTimezoneOffset(),
    language: 'de',
    languages: ['de', 'en'],
  });
});
