import type { Signal } from './signal';

/**
 * Vendor and renderer of the graphics: virtual machines, emulators and servers have names of their
 * own. Nothing is drawn, so this is no picture fingerprint; the name of a model is shared by all who
 * bought it. Asked in a worker, so it costs the page no time; empty where a worker has no graphics.
 */
export const gpu: Signal = {
  name: 'gpu',
  isOfWorker: true,
  read: async (around) => (await around.worker()).gpu.map((name) => String(name).slice(0, 128)),
};
