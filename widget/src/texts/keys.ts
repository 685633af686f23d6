import type english from './languages/en.json';
import {
  CAPTCHA_FAIL,
  CLOSE,
  CONGESTION,
  EXPIRED,
  FINISH_CAPTCHA,
  LOADING,
  MISCONFIGURED,
  OFFLINE,
  POPUP_TITLE,
  REFERENCE,
  REFRESH,
  RETRY,
  SLIDE_FAIL,
  SUCCESS,
  TOO_SLOW,
  UNAVAILABLE,
  VERIFYING,
} from './languages/en.json';

/** The vendor's keys, which a page may replace with `upLang`, and after them our own. */
export type TextKey = keyof typeof english;

/** Everything a visitor reads or hears, in one language. */
export type Texts = Readonly<Record<TextKey, string>>;

/**
 * What is said around a challenge. Built in, in English, for when a language, or anything else,
 * cannot be had; the other English texts come with the forms, which say them.
 */
export const FRAME_ENGLISH = {
  CAPTCHA_FAIL,
  CLOSE,
  CONGESTION,
  EXPIRED,
  FINISH_CAPTCHA,
  LOADING,
  MISCONFIGURED,
  OFFLINE,
  POPUP_TITLE,
  REFERENCE,
  REFRESH,
  RETRY,
  SLIDE_FAIL,
  SUCCESS,
  TOO_SLOW,
  UNAVAILABLE,
  VERIFYING,
};

export type FrameKey = keyof typeof FRAME_ENGLISH;

/** All that the frame says, and as much as is known of what the forms say. */
export type FrameTexts = Readonly<Record<FrameKey, string>> & Partial<Texts>;
