import type { Signal } from './signal';

/** Processors and gigabytes of memory, as coarse as the browser gives them; 0 where it does not. */
export const hardware: Signal = {
  name: 'hardware',
  read: () => [
    navigator.hardwareConcurrency ?? 0,
    (navigator as { deviceMemory?: number }).deviceMemory ?? 0,
  ],
};
