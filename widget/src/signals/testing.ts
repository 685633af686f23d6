import type { Surroundings } from './surroundings';
import type { WorkerReport } from './worker-report';

/** Puts properties in place of a global's for one test run; node has a read-only `navigator`. */
export function pretend(globals: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
}

/** Surroundings with a given untouched window and worker; without them, asking throws. */
export function surroundings(frame?: object, worker?: Partial<WorkerReport>): Surroundings {
  return {
    frame: () => {
      if (frame === undefined) throw new TypeError('no frame');
      return frame as Window & typeof globalThis;
    },
    worker: async () => {
      if (worker === undefined) throw new TypeError('no worker');
      return worker as WorkerReport;
    },
    end: () => undefined,
  };
}
