import type { Surroundings } from './surroundings';

export type Plain = string | number | boolean;
/** What fits one observation: a plain value or a flat list of them. */
export type Value = Plain | readonly Plain[];

/**
 * One observed fact on device or browser. `read` may throw or reject: that, too, is a fact. It never
 * asks the visitor for a permission and leaves nothing behind.
 */
export interface Signal {
  /** Letters and digits, beginning with a small letter, at most 32: never changed once released. */
  readonly name: string;
  /** Only waits for what the worker says, which an earlier one has asked: read whatever the others took. */
  readonly isOfWorker?: true;
  read(around: Surroundings): Value | Promise<Value>;
}

/** A signal's value or why there is none, and the milliseconds that it took to find out. */
export type Reading = readonly [Value, number] | readonly [null, number, string];

export type Readings = Readonly<Record<string, Reading>>;

/** The bounds of the wire: longer texts and lists are cut, for they come from the page's world. */
const LONGEST_TEXT = 512;
const LONGEST_LIST = 64;
const LONGEST_WHY = 64;
/** What has not answered by then does not hold up an attempt. */
const MOST_MS = 1_000;

/** Reads one signal; never throws, and settles within a second. */
export async function observe(signal: Signal, around: Surroundings): Promise<Reading> {
  const start = performance.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const took = () => Math.min(Math.round((performance.now() - start) * 10) / 10, 10_000);
  try {
    const read = signal.read(around);
    // A plain value is timed at once, not when the others give way.
    if (!(read instanceof Promise)) return [bounded(read), took()];
    const limit = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new DOMException('', 'TimeoutError')), MOST_MS);
    });
    return [bounded(await Promise.race([read, limit])), took()];
  } catch (error) {
    // The name only: a message may tell of the page.
    const why = error instanceof Error ? error.name : 'unknown';
    return [null, took(), why.slice(0, LONGEST_WHY)];
  } finally {
    clearTimeout(timer);
  }
}

function bounded(value: unknown): Value {
  return Array.isArray(value) ? value.slice(0, LONGEST_LIST).map(plain) : plain(value);
}

/** An overridden property may give anything at all. */
function plain(value: unknown): Plain {
  if (typeof value === 'string') return value.slice(0, LONGEST_TEXT);
  if (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value)))
    return value;
  return `(${value === null ? 'null' : typeof value})`;
}
