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
 * Sums up times by a clock that may be coarse: Tor's goes in steps of 100 ms, and what begins just
 * before a step seems to take all of it. The clock is taken to be as coarse as the least time that it
 * has ever shown to pass, and no measurement counts for more than it must have taken.
 */
class Stopwatch {
  private last: number;
  private step = Number.POSITIVE_INFINITY;
  private total = 0;
  private measured = 0;

  constructor(private readonly now: () => number) {
    this.last = now();
  }

  /** Looks at the clock; gives the time since the last look. */
  private look(): number {
    const since = this.now() - this.last;
    this.last += since;
    if (since > 0) this.step = Math.min(this.step, since);
    return since;
  }

  measure<T>(run: () => T): T {
    this.look();
    const result = run();
    const took = this.look();
    this.total += took;
    if (took > 0) this.measured++;
    return result;
  }

  /** Milliseconds that everything measured has taken at least. */
  get least(): number {
    return this.measured === 0 ? 0 : this.total - this.measured * this.step;
  }
}

/**
 * Reads the signals one after another, each by itself: one that fails takes no other with it. Those
 * that answer later are not waited for in between. When the budget is used up the rest is left out,
 * which is a reading, too, but for what costs the page nothing.
 */
export async function gather(
  signals: readonly Signal[],
  around: Surroundings,
  pauses: Pauses,
): Promise<Readings> {
  const readings: Promise<Reading>[] = [];
  const spent = new Stopwatch(() => pauses.now());
  for (const signal of signals) {
    await pauses.pause();
    if (spent.least >= BUDGET_MS && !signal.isOfWorker) {
      readings.push(Promise.resolve([null, 0, 'budget']));
      continue;
    }
    readings.push(spent.measure(() => observe(signal, around)));
  }
  const all = await Promise.all(readings);
  around.end();
  return Object.fromEntries(signals.map(({ name }, i) => [name, all[i] as Reading]));
}
