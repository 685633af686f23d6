import { cn } from './cn';
import { en } from './en';
import { TEXT_KEYS, type TextKey, type Texts } from './keys';

/** A language: the tag for `lang`, and its texts where they are at hand. */
interface Language {
  readonly tag: string;
  readonly texts?: Texts;
}

/** Every code a page may pass. A language without texts of its own here speaks English. */
const LANGUAGES: Readonly<Record<string, Language>> = {
  cn: { tag: 'zh-Hans', texts: cn },
  tw: { tag: 'zh-Hant' },
  en: { tag: 'en', texts: en },
  ar: { tag: 'ar' },
  de: { tag: 'de' },
  es: { tag: 'es' },
  fr: { tag: 'fr' },
  // The vendor's code for Indonesian, not the ISO one.
  in: { tag: 'id' },
  it: { tag: 'it' },
  ja: { tag: 'ja' },
  ko: { tag: 'ko' },
  pt: { tag: 'pt' },
  ru: { tag: 'ru' },
  ms: { tag: 'ms' },
  th: { tag: 'th' },
  tr: { tag: 'tr' },
  vi: { tag: 'vi' },
};

export const DEFAULT_LANGUAGE = 'cn';

export function isLanguage(code: string): boolean {
  return Object.keys(LANGUAGES).includes(code);
}

/** What the widget says in a language, the page's own wording (`upLang`) first. */
export interface Wording {
  /** For the `lang` attribute: what is really spoken, so that a screen reader chooses the right voice. */
  readonly tag: string;
  readonly texts: Texts;
}

export function wording(code: string, upLang: Readonly<Record<string, unknown>> = {}): Wording {
  const language = LANGUAGES[code];
  const custom = textsOf(upLang[code]);
  const texts = { ...(language?.texts ?? en), ...custom };
  const spoken = language?.texts !== undefined || Object.keys(custom).length > 0;
  return { tag: spoken && language ? language.tag : 'en', texts };
}

function textsOf(custom: unknown): Partial<Record<TextKey, string>> {
  if (typeof custom !== 'object' || custom === null) return {};
  const given = custom as Record<string, unknown>;
  return Object.fromEntries(
    TEXT_KEYS.map((key) => [key, given[key]]).filter(([, text]) => typeof text === 'string'),
  );
}
