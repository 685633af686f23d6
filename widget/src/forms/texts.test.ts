import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FRAME_ENGLISH } from '../texts/keys';
import english from '../texts/languages/en.json';
import { complete } from './texts';

test('what a language lacks is said in English', () => {
  assert.deepEqual(complete(FRAME_ENGLISH), english);
  assert.equal(complete({ ...FRAME_ENGLISH, CONFIRM: 'Bestätigen' }).CONFIRM, 'Bestätigen');
});
