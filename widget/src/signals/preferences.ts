import type { Signal } from './signal';

/**
 * Reduced motion, forced colours, more contrast, dark. They speak for a person, as drivers leave them
 * alone, and may never speak against one.
 */
export const preferences: Signal = {
  name: 'preferences',
  read: () =>
    [
      '(prefers-reduced-motion: reduce)',
      '(forced-colors: active)',
      '(prefers-contrast: more)',
      '(prefers-color-scheme: dark)',
    ].map((query) => matchMedia(query).matches),
};
