import type { Signal } from './signal';

/** Time zone, minutes from UTC and the language of dates: compared with languages and address. */
export const timeZone: Signal = {
  name: 'timeZone',
  read: () => {
    const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();
    return [timeZone, new Date().getTimezoneOffset(), locale];
  },
};
