import type { Signal } from './signal';

/** Whether the browser says of itself that a program drives it. */
export const webdriver: Signal = {
  name: 'webdriver',
  read: () => navigator.webdriver,
};
