import type { Signal } from './signal';

/** The system by its old name, which has to fit user agent and client hints. */
export const platform: Signal = {
  name: 'platform',
  read: () => navigator.platform,
};
