import type { Signal } from './signal';

/**
 * Touch points, then whether the main pointer is fine, any is fine, any is coarse, and the main one
 * can hover: a phone with a mouse's pointer alone is none.
 */
export const pointers: Signal = {
  name: 'pointers',
  read: () => [
    navigator.maxTouchPoints,
    ...['(pointer: fine)', '(any-pointer: fine)', '(any-pointer: coarse)', '(hover: hover)'].map(
      (query) => matchMedia(query).matches,
    ),
  ],
};
