import { browserPace, inSlices } from './slices';
import { solve } from './solve';
import { parseTask } from './task';

/** Solves a task here and now: for a worker, which has nothing else to do. */
export function solveAtOnce(text: string): string {
  const solving = solve(parseTask(text));
  for (;;) {
    const { done, value } = solving.next();
    if (done) return value;
  }
}

/** Solves a task on the page's own thread, without holding it up. */
export function solveInSlices(text: string, signal: AbortSignal): Promise<string> {
  return inSlices(solve(parseTask(text)), signal, browserPace());
}
