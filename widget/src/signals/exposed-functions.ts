import type { Signal } from './signal';

/**
 * How many native functions the page's window has that an untouched one has not: drivers expose
 * theirs that way, under names of their own choosing. Functions that a page itself has bound do not
 * count. A number only, for names would tell of the page.
 */
export const exposedFunctions: Signal = {
  name: 'exposedFunctions',
  read: (around) => {
    const untouched = around.frame();
    const text = untouched.Function.prototype.toString;
    return Object.getOwnPropertyNames(window).filter((name) => {
      if (name in untouched) return false;
      // Not its value at once: a getter of the page may do anything.
      const value = Object.getOwnPropertyDescriptor(window, name)?.value;
      if (typeof value !== 'function' || value.name.startsWith('bound ')) return false;
      return text.call(value).includes('[native code]');
    }).length;
  },
};
