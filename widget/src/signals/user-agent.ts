import type { Signal } from './signal';

/** What the browser calls itself; the server compares it with the header of the same name. */
export const userAgent: Signal = {
  name: 'userAgent',
  read: () => navigator.userAgent,
};
