/** The vendor's keys, which a page may replace with `upLang`, and after them our own. */
export const TEXT_KEYS = [
  'START_VERIFY',
  'POPUP_TITLE',
  'SLIDE_TIP',
  'CHECK_BOX_TIP',
  'PUZZLE_TIP',
  'INPAINTING_TIP',
  'VERIFYING',
  'SUCCESS',
  'SLIDE_FAIL',
  'CAPTCHA_FAIL',
  'CONGESTION',
  'CAPTCHA_COMPLETED',
  'FINISH_CAPTCHA',
  'LOADING',
  'CLOSE',
  'REFRESH',
  'RETRY',
  'CONFIRM',
  'MOVE_BACK',
  'MOVE_ON',
  'HANDLE',
  'KEYBOARD_HELP',
  'PICTURE',
  'REFERENCE',
  'OFFLINE',
  'TOO_SLOW',
  'MISCONFIGURED',
  'UNAVAILABLE',
] as const;

export type TextKey = (typeof TEXT_KEYS)[number];

/** Everything a visitor reads or hears, in one language. */
export type Texts = Readonly<Record<TextKey, string>>;
