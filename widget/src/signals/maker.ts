import type { Signal } from './signal';

/** The maker's name, its build number and whether there is a `chrome` object: they have to fit the user agent. */
export const maker: Signal = {
  name: 'maker',
  read: () => [navigator.vendor, navigator.productSub, 'chrome' in window],
};
