import type { TextKey as PublicKey } from '../../types/stile';
import type { FrameTexts, Texts } from '../texts/keys';
import english from '../texts/languages/en.json';

const ENGLISH: Texts & Readonly<Record<PublicKey, string>> = english;

/** The texts of a language, and for what it lacks the English ones. */
export function complete(texts: FrameTexts): Texts {
  return { ...ENGLISH, ...texts };
}
