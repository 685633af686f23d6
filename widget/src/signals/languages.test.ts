import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from './languages';
import { pretend, surroundings } from './testing';

test('the language comes first, then all of them', () => {
  pretend({ navigator: { language: 'de', languages: ['de', 'en'] } });
  assert.deepEqual(languages.read(surroundings()), ['de', 'de', 'en']);
});
