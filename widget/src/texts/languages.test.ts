import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cn } from './cn';
import { en } from './en';
import { TEXT_KEYS } from './keys';
import { isLanguage, wording } from './languages';

test('the seventeen codes are languages, and nothing else is', () => {
  const codes = 'cn tw en ar de es fr in it ja ko pt ru ms th tr vi'.split(' ');
  for (const code of codes) assert.ok(isLanguage(code), code);
  for (const code of ['xx', 'id', 'zh', 'CN', '', 'constructor'])
    assert.ok(!isLanguage(code), code);
});

test('every key has a text in Chinese and in English', () => {
  for (const texts of [cn, en]) {
    for (const key of TEXT_KEYS) assert.notEqual(texts[key].trim(), '', key);
  }
});

test('a language without texts speaks English and says so', () => {
  assert.deepEqual(wording('de'), { tag: 'en', texts: en });
});

test("the page's wording replaces single texts of its language only", () => {
  const upLang = {
    cn: { POPUP_TITLE: '你好', SUCCESS: 7, UNKNOWN: 'x' },
    en: { POPUP_TITLE: 'Hi' },
  };
  assert.deepEqual(wording('cn', upLang).texts, { ...cn, POPUP_TITLE: '你好' });
  assert.equal(wording('en', upLang).texts.POPUP_TITLE, 'Hi');
  assert.equal(wording('de', { de: { POPUP_TITLE: 'Hallo' } }).tag, 'de');
});
