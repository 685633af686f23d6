import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { FRAME_ENGLISH, type TextKey } from './keys';
import { isLanguage, LANGUAGES, wording } from './languages';
import ENGLISH from './languages/en.json';

const FOLDER = 'src/texts/languages';
const read = (code: string): Record<string, string> =>
  JSON.parse(readFileSync(`${FOLDER}/${code}.json`, 'utf8'));
const TEXT_KEYS = Object.keys(ENGLISH) as TextKey[];
const holes = (text = '') => (text.match(/\{\w+\}/g) ?? []).sort();

/** About what two lines of the bar hold, or four of the error's. */
const LONGEST = { bar: 64, else: 84 };

test('the seventeen codes are languages, and nothing else is', () => {
  const codes = 'cn tw en ar de es fr in it ja ko pt ru ms th tr vi'.split(' ');
  assert.deepEqual(LANGUAGES, codes);
  assert.deepEqual(readdirSync(FOLDER).sort(), codes.map((code) => `${code}.json`).sort());
  for (const code of ['xx', 'id', 'zh', 'CN', '', 'constructor'])
    assert.ok(!isLanguage(code), code);
});

for (const code of LANGUAGES) {
  test(`${code} has each text, and no other`, () => {
    const texts = read(code);
    assert.deepEqual(Object.keys(texts), TEXT_KEYS);
    for (const key of TEXT_KEYS) {
      const text = texts[key] ?? '';
      assert.match(text, /^\S(.*\S)?$/, key);
      assert.deepEqual(holes(text), holes(ENGLISH[key]), key);
      const bar = key.endsWith('_TIP') || key.endsWith('_FAIL') || key === 'VERIFYING';
      assert.ok(text.length <= (bar ? LONGEST.bar : LONGEST.else), `${key}: ${text.length}`);
    }
  });
}

test('a language speaks with its own texts, and says which one it is', () => {
  const { tag, dir, texts } = wording('ar', {}, read('ar'));
  assert.deepEqual([tag, dir], ['ar', 'rtl']);
  assert.deepEqual(texts, read('ar'));
  assert.equal(wording('cn', {}, read('cn')).tag, 'zh-Hans');
});

test('a language whose file has not come speaks English and says so', () => {
  for (const own of [undefined, null, 'Hallo', [], { SUCCESS: 7 }])
    assert.deepEqual(wording('ar', {}, own), { tag: 'en', dir: 'ltr', texts: FRAME_ENGLISH });
});

test("the page's wording replaces single texts of its language only", () => {
  const upLang = {
    cn: { POPUP_TITLE: '你好', SUCCESS: 7 },
    en: { POPUP_TITLE: 'Hi' },
  };
  const cn = read('cn');
  assert.deepEqual(wording('cn', upLang, cn).texts, { ...cn, POPUP_TITLE: '你好' });
  assert.equal(wording('en', upLang).texts.POPUP_TITLE, 'Hi');
  assert.equal(wording('de', { de: { POPUP_TITLE: 'Hallo' } }).tag, 'de');
  assert.deepEqual(wording('de', { de: null }).texts, FRAME_ENGLISH);
});

test("the page's word for a pass is said of every form", () => {
  const texts = (en: object) => wording('en', { en }).texts;
  assert.equal(texts({ SUCCESS: 'Welcome' }).VERIFIED, 'Welcome');
  assert.equal(texts({ SUCCESS: 'Welcome', VERIFIED: 'Hello' }).VERIFIED, 'Hello');
  assert.equal(texts({ POPUP_TITLE: 'Hi' }).VERIFIED, undefined);
});
