import type { Signal } from './signal';

/** Time zone, minutes from UTC and the language of dates: compared with languages and address. */
export const timeZone: Signal = {
  name: 'timeZone',
  read: async (around) => {
    // A process loads its calendars with the first question for them: the worker has asked it.
    await around.worker().catch(() => undefined);
    const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();
    return [timeZone, new Date().getTimezoneOffset(), locale];
  },
};
