import { Chunk, within } from './chunk';
import type { Readings } from './signals/signal';

declare const SIGNALS_CHUNK: string;

/** What the signals chunk exports. */
export interface SignalsModule {
  readSignals(hurry: Promise<unknown>): Promise<Readings>;
}

/** For the fetch, and again for the reading: an attempt waits no longer. */
const MOST_MS = 2_000;

/** The signals of a page, read once for all its challenges. */
export class Signals {
  private reading: Promise<Readings> | undefined;
  private hurry = (): void => undefined;
  private readonly hurried = new Promise<void>((resolve) => {
    this.hurry = resolve;
  });

  constructor(
    private readonly base: string,
    private readonly chunk = new Chunk<SignalsModule>(SIGNALS_CHUNK),
  ) {}

  /** Starts to read them in the background. */
  begin(): void {
    this.reading ??= this.read();
    this.reading.catch(() => {
      this.reading = undefined;
    });
  }

  /** All signals; none when they could not be had, for that must not keep a visitor out. */
  async readings(): Promise<Readings> {
    this.hurry();
    this.begin();
    try {
      return await (this.reading ?? {});
    } catch {
      return {};
    }
  }

  private async read(): Promise<Readings> {
    const { readSignals } = await this.chunk.load(this.base, MOST_MS);
    return within(readSignals(this.hurried), MOST_MS, 'signals');
  }
}
