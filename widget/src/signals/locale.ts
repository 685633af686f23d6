import type { Signal } from './signal';

/** Time zone and languages, as clock and settings state them. */
export const locale: Signal = {
  name: 'locale',
  read: () => ({
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    offset: new Date().getTimezoneOffset(),
    language: navigator.language,
    languages: [...navigator.languages],
  }),
};
