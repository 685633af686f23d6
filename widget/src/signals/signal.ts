/** One observed fact on device or browser. `read` may throw: that, too, is a fact. */
export interface Signal {
  readonly name: string;
  read(): unknown;
}

/** A signal's value or why there is none, and how long it took to find out. */
export type Reading =
  | { readonly v: unknown; readonly ms: number }
  | { readonly e: string; readonly ms: number };

/** Reads one signal; never throws. */
export async function observe(signal: Signal): Promise<Reading> {
  const start = performance.now();
  const ms = () => Math.round(performance.now() - start);
  try {
    const value = signal.read();
    // A plain value is timed at once, not when the others give way.
    return value instanceof Promise ? { v: await value, ms: ms() } : { v: value, ms: ms() };
  } catch (error) {
    return { e: error instanceof Error ? error.name : 'unknown', ms: ms() };
  }
}
