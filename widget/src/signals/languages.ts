import type { Signal } from './signal';

/** The languages that the visitor has chosen, at most eight; they are sent with each request anyway. */
export const languages: Signal = {
  name: 'languages',
  read: () => [navigator.language, ...navigator.languages].slice(0, 8),
};
