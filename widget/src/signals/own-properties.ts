import type { Signal } from './signal';

/**
 * Properties that navigator and screen have of their own. In an untouched browser they have none: all
 * are accessors of their prototypes, so each is something that a script has put there.
 */
export const ownProperties: Signal = {
  name: 'ownProperties',
  read: () =>
    [...Object.getOwnPropertyNames(navigator), ...Object.getOwnPropertyNames(screen)]
      .map((name) => name.slice(0, 32))
      .slice(0, 8),
};
