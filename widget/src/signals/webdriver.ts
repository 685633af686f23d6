import type { Signal } from './signal';

/** Whether the browser says of itself that a program drives it. The same for all people: false. */
export const webdriver: Signal = {
  name: 'webdriver',
  read: () => navigator.webdriver,
};
