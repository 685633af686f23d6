import type { Language } from '../../types/stile';
import { ENGLISH, TEXT_KEYS, type TextKey, type Texts } from './keys';

/** Every code a page may pass, and its tag for the `lang` attribute. */
const TAGS: Readonly<Record<Language, string>> = {
  cn: 'zh-Hans',
  tw: 'zh-Hant',
  en: 'en',
  ar: 'ar',
  de: 'de',
  es: 'es',
  fr: 'fr',
  // The vendor's code for Indonesian, not the ISO one.
  in: 'id',
  it: 'it',
  ja: 'ja',
  ko: 'ko',
  pt: 'pt',
  ru: 'ru',
  ms: 'ms',
  th: 'th',
  tr: 'tr',
  vi: 'vi',
};

export const LANGUAGES: readonly string[] = Object.keys(TAGS);

export const DEFAULT_LANGUAGE = 'cn';

export function isLanguage(code: string): code is Language {
  return LANGUAGES.includes(code);
}

/** What the widget says in a language, the page's own wording (`upLang`) first. */
export interface Wording {
  /** For the `lang` attribute: what is really spoken, so that a screen reader chooses the right voice. */
  readonly tag: string;
  readonly dir: 'ltr' | 'rtl';
  readonly texts: Texts;
}

/** `own` is what the language's file holds, or undefined without it; each text missing is English. */
export function wording(
  code: string,
  upLang: Readonly<Record<string, unknown>> = {},
  own?: unknown,
): Wording {
  const given = { ...textsOf(own), ...textsOf(upLang[code]) };
  const spoken = Object.keys(given).length > 0 ? code : 'en';
  return {
    tag: isLanguage(spoken) ? TAGS[spoken] : 'en',
    dir: spoken === 'ar' ? 'rtl' : 'ltr',
    texts: { ...ENGLISH, ...given },
  };
}

function textsOf(given: unknown): Partial<Record<TextKey, string>> {
  if (typeof given !== 'object' || given === null) return {};
  const texts = given as Record<string, unknown>;
  return Object.fromEntries(
    TEXT_KEYS.map((key) => [key, texts[key]]).filter(([, text]) => typeof text === 'string'),
  );
}
