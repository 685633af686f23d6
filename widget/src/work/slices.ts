/** Half a frame at 60 Hz: the visitor's drag stays smooth beside it. */
const SLICE_MS = 8;

/** The clock, and a way to let the browser do its own things before going on. */
export interface Pace {
  now(): number;
  rest(): Promise<void>;
}

/** A message comes after what is due, and is not held back like repeated timeouts. */
export function browserPace(): Pace {
  const { port1, port2 } = new MessageChannel();
  const rest = () =>
    new Promise<void>((resolve) => {
      port1.onmessage = () => resolve();
      port2.postMessage(undefined);
    });
  return { now: () => performance.now(), rest };
}

/** Runs a generator to its end in slices; rejects with an `AbortError` soon after the signal. */
export async function inSlices<T>(
  work: Generator<void, T>,
  signal: AbortSignal,
  pace: Pace,
): Promise<T> {
  for (;;) {
    const end = pace.now() + SLICE_MS;
    do {
      const { done, value } = work.next();
      if (done) return value;
    } while (pace.now() < end);
    await pace.rest();
    if (signal.aborted) throw new DOMException('work', 'AbortError');
  }
}
