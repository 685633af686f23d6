import type { Language } from '../../types/stile';
import { FRAME_ENGLISH, type FrameTexts, type Texts } from './keys';

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
  readonly texts: FrameTexts;
}

/** `own` is what the language's file holds, or undefined without it; each text missing of the frame's is English. */
export function wording(
  code: string,
  upLang: Readonly<Record<string, unknown>> = {},
  own?: unknown,
): Wording {
  const custom = textsOf(upLang[code]);
  // Pages know one text for every pass; ours for forms without a slider is not among those they know.
  const { SUCCESS: VERIFIED } = custom;
  const given = { ...textsOf(own), ...(VERIFIED && { VERIFIED }), ...custom };
  const spoken = Object.keys(given).length > 0 ? code : 'en';
  return {
    tag: isLanguage(spoken) ? TAGS[spoken] : 'en',
    dir: spoken === 'ar' ? 'rtl' : 'ltr',
    texts: { ...FRAME_ENGLISH, ...given },
  };
}

function textsOf(given: unknown): Partial<Texts> {
  const texts = typeof given === 'object' && given !== null ? given : {};
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => typeof text === 'string'));
}
