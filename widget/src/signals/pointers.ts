import type { Signal } from './signal';

/** What the visitor can point with; a phone that can hover is a contradiction. */
export const pointers: Signal = {
  name: 'pointers',
  read: () => ({
    touchPoints: navigator.maxTouchPoints,
    fine: matchMedia('(any-pointer: fine)').matches,
    coarse: matchMedia('(any-pointer: coarse)').matches,
    hover: matchMedia('(any-hover: hover)').matches,
  }),
};
