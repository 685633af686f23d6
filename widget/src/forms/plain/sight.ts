/** How the box could be seen when it was ticked. */
export interface Tick {
  /** False when it was covered, cut off, transparent or altered; null where the browser can't say. */
  readonly visible: boolean | null;
  /** For how long it had been to be seen. */
  readonly seenMs: number;
  /** Whether the page lies in a frame of a page of another origin. */
  readonly framed: boolean;
  /** Origins of the pages around it, the nearest first; none where the browser does not tell. */
  readonly ancestors: readonly string[];
}

/** The least that browsers take: between what is on the screen and what they say of it. */
const DELAY_MS = 100;
/** A click may come before the first word on what can be seen. */
const FIRST_WORD_MS = 600;
/** Of less than this much nobody knows what it is: a frame may be cut down to the square to tick. */
const LEAST_SHARE = 0.5;
const MOST_ANCESTORS = 8;
const LONGEST_ORIGIN = 256;

/** A place in the window. */
interface Place {
  readonly clientX: number;
  readonly clientY: number;
}

/** Looks whether a control can be seen, by the browser's own word where it has one. */
export class Sight {
  /** What the browser last said, and since when it has. */
  private word:
    | { readonly visible: boolean | null; readonly shownSince: number | undefined }
    | undefined;
  private heard = (): void => undefined;
  private readonly firstWord = new Promise<void>((resolve) => {
    this.heard = resolve;
  });
  private readonly observer: IntersectionObserver;

  constructor(private readonly target: Element) {
    // Whoever does not know the last two ignores them.
    const options: object = { trackVisibility: true, delay: DELAY_MS, threshold: [0, LEAST_SHARE] };
    this.observer = new IntersectionObserver((entries) => this.note(entries), options);
    this.observer.observe(target);
  }

  /** What can be said of a click at a place, or of one without a place: by a key, or a screen reader. */
  async tick(place: Place | undefined): Promise<Tick> {
    const now = performance.now();
    const onTop = this.isOnTop(place ?? this.middle());
    this.note(this.observer.takeRecords());
    if (this.word === undefined) await this.hearFirst();
    const { visible = null, shownSince } = this.word ?? {};
    return {
      visible: onTop ? visible : false,
      seenMs: shownSince === undefined ? 0 : Math.max(Math.round(now - shownSince), 0),
      framed: isTopForeign(),
      ancestors: Array.from(location.ancestorOrigins ?? [])
        .slice(0, MOST_ANCESTORS)
        .map((origin) => origin.slice(0, LONGEST_ORIGIN)),
    };
  }

  end(): void {
    this.observer.disconnect();
  }

  private hearFirst(): Promise<unknown> {
    return Promise.race([this.firstWord, new Promise((done) => setTimeout(done, FIRST_WORD_MS))]);
  }

  private note(entries: readonly IntersectionObserverEntry[]): void {
    for (const entry of entries) {
      const { isVisible } = entry as { isVisible?: boolean };
      const isWhole = entry.intersectionRatio >= LEAST_SHARE;
      const visible = isVisible === undefined ? null : isVisible && isWhole;
      const shown = visible ?? isWhole;
      const before = this.word?.shownSince;
      this.word = { visible, shownSince: shown ? (before ?? entry.time) : undefined };
      this.heard();
    }
  }

  private isOnTop({ clientX, clientY }: Place): boolean {
    const root = this.target.getRootNode() as Document | ShadowRoot;
    return this.target.contains(root.elementFromPoint(clientX, clientY));
  }

  private middle(): Place {
    const { left, top, width, height } = this.target.getBoundingClientRect();
    return { clientX: left + width / 2, clientY: top + height / 2 };
  }
}

/** Another origin's page does not let us look at its address. */
function isTopForeign(): boolean {
  try {
    return window.top?.location.origin !== location.origin;
  } catch {
    return true;
  }
}
