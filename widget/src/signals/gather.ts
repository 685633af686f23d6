import { observe, type Reading, type Readings, type Signal } from './signal';
import type { Surroundings } from './surroundings';

/** What all signals together may take of the page's own thread. */
const BUDGET_MS = 50;

/** The clock, and a pause between two signals. */
export interface Pauses {
  now(): number;
  pause(): Promise<unknown>;
}

/**
 * Pauses until the browser has nothing else to do, a fifth of a second at most, and no longer
 * than for what is due once `hurry` has resolved.
 */
export function browserPauses(hurry: Promise<unknown>): Pauses {
  const idle = () =>
    new Promise<unknown>((resolve) => {
      if ('requestIdleCallback' in window) requestIdleCallback(resolve, { timeout: 200 });
      else setTimeout(resolve);
    });
  const task = () => new Promise((resolve) => setTimeout(resolve));
  return { now: () => performance.now(), pause: () => Promise.race([idle(), hurry.then(task)]) };
}

/**
 * Reads the signals one after another, each by itself: one that fails takes no other with it. Those
 * that answer later are not waited for in between. When the budget is used up the rest is left out,
 * which is a reading, too.
 */
export async function gather(
  signals: readonly Signal[],
  around: Surroundings,
  pauses: Pauses,
): Promise<Readings> {
  const readings: Promise<Reading>[] = [];
  let spent = 0;
  for (const signal of signals) {
    await pauses.pause();
    if (spent >= BUDGET_MS) {
      readings.push(Promise.resolve([null, 0, 'budget']));
      continue;
    }
    const start = pauses.now();
    readings.push(observe(signal, around));
    spent += pauses.now() - start;
  }
  const all = await Promise.all(readings);
  around.end();
  return Object.fromEntries(signals.map(({ name }, i) => [name, all[i] as Reading]));
}
