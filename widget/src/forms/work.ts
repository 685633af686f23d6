import { Chunk, within } from '../chunk';
import { type Crew, hire } from './worker';

declare const WORK_CHUNK: string;

/** What the work chunk exports. */
export interface WorkModule {
  solveAtOnce(task: string): string;
  solveInSlices(task: string, signal: AbortSignal): Promise<string>;
}

/** A slow phone with the main thread busy solves the largest task of a scene in less. */
const MOST_MS = 30_000;

/** One for all challenges of a page. */
let shared: Chunk<WorkModule> | undefined;

function workChunk(): Chunk<WorkModule> {
  shared ??= new Chunk(WORK_CHUNK);
  return shared;
}

/** Resolves when what is to be seen now has been drawn, and the browser has nothing better to do. */
function drawn(): Promise<unknown> {
  return new Promise((resolve) =>
    requestAnimationFrame(() => {
      if ('requestIdleCallback' in window) requestIdleCallback(resolve, { timeout: 200 });
      else setTimeout(resolve);
    }),
  );
}

/** Where the work comes from and how long its code may take to come. */
export interface WorkSource {
  readonly base: string;
  readonly timeoutMs: number;
}

/** The proof of work of one challenge, done in the background from the first `begin` on. */
export class Work {
  private readonly run = new AbortController();
  private solving: Promise<string> | undefined;

  /** An empty task asks for nothing, and loads nothing. */
  constructor(
    private readonly task: string,
    private readonly source: WorkSource,
    private readonly crew: Crew = hire,
    private readonly chunk = workChunk(),
    private readonly idle: () => Promise<unknown> = drawn,
  ) {}

  /**
   * Starts it once, as soon as the visitor has something to see: a worker takes the page a few frames
   * to make. What goes wrong is told to who waits for the solution.
   */
  begin(): void {
    void this.idle().then(() => this.start());
  }

  private start(): void {
    if (this.task === '' || this.run.signal.aborted) return;
    this.solving ??= this.solve();
    this.solving.catch(() => undefined);
  }

  /** The solution, waited for no longer than `MOST_MS`. */
  async solution(): Promise<string> {
    this.start();
    return this.solving === undefined ? '' : within(this.solving, MOST_MS, 'work');
  }

  /** Resolves when it is done, however long that takes, or cannot be. */
  async finished(): Promise<void> {
    this.start();
    await this.solving?.catch(() => undefined);
  }

  /** The challenge is over: a worker ends at once, a slice with itself. */
  cancel(): void {
    this.run.abort();
  }

  private async solve(): Promise<string> {
    const { base, timeoutMs } = this.source;
    const { signal } = this.run;
    const solved = await this.crew(this.chunk.url(base), this.task, timeoutMs, signal);
    if (solved !== undefined) return solved;
    if (signal.aborted) throw new DOMException('work', 'AbortError');
    const { solveInSlices } = await this.chunk.load(base, timeoutMs);
    return solveInSlices(this.task, signal);
  }
}
