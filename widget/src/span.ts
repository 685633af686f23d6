/** The time of one phase: every request and every timer that is begun in it ends with it. */
export class Span {
  private readonly run = new AbortController();

  get signal(): AbortSignal {
    return this.run.signal;
  }

  end(): void {
    this.run.abort();
  }

  /** Does something in that many milliseconds, at once if they are none, unless the phase is over by then. */
  after(ms: number, act: () => void): void {
    if (ms <= 0) {
      act();
      return;
    }
    const timer = setTimeout(act, ms);
    this.signal.addEventListener('abort', () => clearTimeout(timer));
  }
}
