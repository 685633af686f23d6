import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FRAME_ENGLISH as ENGLISH } from './keys';
import { Speech } from './speech';

const german = { CLOSE: 'Schließen' };

test('a language is asked for once', async () => {
  const asked: string[] = [];
  const speech = new Speech('de', {}, async (code) => {
    asked.push(code);
    return german;
  });
  assert.deepEqual(speech.current.texts, ENGLISH);
  assert.equal((await speech.settle()).texts.CLOSE, 'Schließen');
  assert.equal((await speech.settle()).tag, 'de');
  assert.equal(speech.current.texts.CLOSE, 'Schließen');
  assert.deepEqual(asked, ['de']);
});

test('English is never asked for', async () => {
  const speech = new Speech('en', { en: { CLOSE: 'Shut' } }, () => assert.fail());
  assert.equal((await speech.settle()).texts.CLOSE, 'Shut');
});

test('a language that cannot be had is English until the next time', async () => {
  let tries = 0;
  const speech = new Speech('de', {}, async () => {
    if (++tries === 1) throw new TypeError('offline');
    return german;
  });
  assert.deepEqual(await speech.settle(), { tag: 'en', dir: 'ltr', texts: ENGLISH });
  assert.equal((await speech.settle()).texts.CLOSE, 'Schließen');
});
