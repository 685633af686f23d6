import type { TextKey as PublicKey } from '../../types/stile';
import english from './languages/en.json';

/** The vendor's keys, which a page may replace with `upLang`, and after them our own. */
export type TextKey = keyof typeof english;

/** Everything a visitor reads or hears, in one language. */
export type Texts = Readonly<Record<TextKey, string>>;

/** Built in: what is said when a language cannot be had. */
export const ENGLISH: Texts & Readonly<Record<PublicKey, string>> = english;

export const TEXT_KEYS = Object.keys(english) as readonly TextKey[];
