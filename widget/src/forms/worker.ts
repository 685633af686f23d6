/** Solves a task elsewhere; gives `undefined` where there is no elsewhere. */
export type Crew = (
  url: string,
  task: string,
  timeoutMs: number,
  signal: AbortSignal,
) => Promise<string | undefined>;

/**
 * A worker cannot be of another origin than the page, so it is made from a line of text that imports
 * the work. `worker-src blob:` has to allow it, and with `script-src` the import of our origin.
 */
const SOURCE = `onmessage = ({ data: [url, task] }) =>
  import(url).then((work) => { postMessage(''); postMessage(work.solveAtOnce(task)) })
    .catch(() => postMessage(null))`;

/**
 * Has a worker solve the task. Gives `undefined` when a policy or an old browser forbids workers or
 * what they import, or when the worker has not begun in time.
 */
export const hire: Crew = (url, task, timeoutMs, signal) =>
  new Promise((resolve) => {
    let worker: Worker | undefined;
    const address = URL.createObjectURL(new Blob([SOURCE], { type: 'text/javascript' }));
    const end = (solution: string | undefined) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', giveUp);
      worker?.terminate();
      URL.revokeObjectURL(address);
      resolve(solution);
    };
    const giveUp = () => end(undefined);
    const timer = setTimeout(giveUp, timeoutMs);
    signal.addEventListener('abort', giveUp);
    try {
      worker = new Worker(address);
      worker.onerror = giveUp;
      worker.onmessage = ({ data }: MessageEvent<string | null>) => {
        if (data === '') clearTimeout(timer);
        else end(data ?? undefined);
      };
      worker.postMessage([url, task]);
    } catch {
      giveUp();
    }
  });
