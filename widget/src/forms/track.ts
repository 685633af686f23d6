export type Input = 'mouse' | 'touch' | 'pen' | 'key' | 'button' | 'track';
export type StepKind = 'key' | 'button' | 'track';
/** Milliseconds since the challenge was shown, and the way from the press in picture pixels. */
export type Move = readonly [t: number, x: number, y: number];
export type Step = readonly [t: number, kind: StepKind, offset: number];

/** How the browser told of the drag: whole numbers, at most `MOST_COUNTED`. */
export interface DragCounts {
  /** `pointermove` events. */
  readonly events: number;
  /** Points that they carried beyond their own. */
  readonly coalesced: number;
  /** Those of them without movement although the pointer was elsewhere than before. */
  readonly unmoving: number;
  /** Press and moves with the same place on the screen as in the page. */
  readonly sameScreen: number;
}

/** What was noticed of all input of an attempt. */
export interface Notices {
  /** Input events that a script made. */
  readonly untrusted: number;
  /** A control was used with neither pointer nor key: by screen reader, switch or voice. */
  readonly assistive: boolean;
}

/** How an answer came about: a row of steps, or a drag that may begin where steps have led. */
export interface Track extends DragCounts, Notices {
  readonly input: Input;
  readonly moves: readonly Move[];
  readonly steps: readonly Step[];
}

const MOST_MOVES = 2000;
const MOST_STEPS = 500;
const MOST_COUNTED = 100_000;
/** A fast mouse makes a thousand points a second, and some visitors play. */
const MOST_RECORDED = 10_000;
/** Makes points in the middle of a long even stretch count more than those at its edge. */
const EVENNESS_PX = 0.001;

export const NO_COUNTS: DragCounts = { events: 0, coalesced: 0, unmoving: 0, sameScreen: 0 };

export function addCounts(a: DragCounts, b: DragCounts): DragCounts {
  const add = (one: number, other: number) => Math.min(one + other, MOST_COUNTED);
  return {
    events: add(a.events, b.events),
    coalesced: add(a.coalesced, b.coalesced),
    unmoving: add(a.unmoving, b.unmoving),
    sameScreen: add(a.sameScreen, b.sameScreen),
  };
}

/** Writes down the way to the answer. Times are those of `performance.now()` and of DOM events. */
export class Recorder {
  private input: Input = 'mouse';
  private moves: Move[] = [];
  private steps: Step[] = [];
  private counts = NO_COUNTS;
  private last = 0;

  /** `shownAt`: when the visitor first saw the challenge. */
  constructor(private readonly shownAt: number) {}

  /** A pointer presses the handle, which stands at `x`: an earlier drag is no longer the way. */
  press(time: number, input: Input, x: number): void {
    this.input = input;
    this.counts = NO_COUNTS;
    this.moves = [[this.stamp(time), round(x), 0]];
  }

  move(time: number, x: number, y: number): void {
    if (this.moves.length >= MOST_RECORDED) this.moves = this.moves.filter((_, i) => i % 2 === 0);
    this.moves.push([this.stamp(time), round(x), round(y)]);
  }

  /** Adds to the counts of the drag since the last press. */
  count(more: DragCounts): void {
    this.counts = addCounts(this.counts, more);
  }

  step(time: number, kind: StepKind, offset: number): void {
    this.input = kind;
    this.counts = NO_COUNTS;
    this.moves = [];
    this.steps.push([this.stamp(time), kind, round(offset)]);
  }

  track({ untrusted, assistive }: Notices): Track {
    return {
      input: this.input,
      moves: this.moves,
      steps: this.steps,
      ...this.counts,
      untrusted: Math.min(untrusted, MOST_COUNTED),
      assistive,
    };
  }

  /** Coalesced events may carry times before the event they came with; the track never goes back. */
  private stamp(time: number): number {
    this.last = Math.max(this.last, Math.round(time - this.shownAt));
    return this.last;
  }
}

/**
 * The track with at most `limitBytes` of moves and steps as JSON, and no more of either than the wire
 * takes. Of the moves the first and the last stay, and between them those without which the hand's
 * way in space and time would look most different; of the steps the newest, within half the bytes.
 */
export function thin(track: Track, limitBytes: number): Track {
  const steps = newest(track.steps, MOST_STEPS, limitBytes / 2);
  const left = limitBytes - size(steps);
  const moves = size(track.moves) <= left && track.moves.length <= MOST_MOVES;
  return { ...track, steps, moves: moves ? track.moves : essence(track.moves, MOST_MOVES, left) };
}

/** Bytes of an element as JSON, with the comma after it. */
function size(element: unknown): number {
  return JSON.stringify(element).length + 1;
}

function newest<T>(all: readonly T[], most: number, limitBytes: number): readonly T[] {
  let [from, bytes] = [all.length, 2];
  while (from > 0 && all.length - from < most) {
    bytes += size(all[from - 1]);
    if (bytes > limitBytes) break;
    from--;
  }
  return all.slice(from);
}

/** The ends, and as many of the points between them, the weightiest first, as there is room for. */
function essence(moves: readonly Move[], most: number, limitBytes: number): readonly Move[] {
  const kept = [...new Set([0, moves.length - 1])];
  let bytes = kept.reduce((sum, i) => sum + size(moves[i]), 2);
  for (const i of byWeight(moves)) {
    bytes += size(moves[i]);
    if (kept.length >= most || bytes > limitBytes) break;
    kept.push(i);
  }
  return kept.sort((a, b) => a - b).map((i) => moves[i] as Move);
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly farthest: number;
  readonly weight: number;
}

/**
 * The inner points of a way, by how far each is from where it would be, at its time, had the hand
 * gone evenly between the points before and after it that count more (Douglas and Peucker, with the
 * synchronous distance).
 */
function* byWeight(moves: readonly Move[]): Generator<number> {
  const open = [stretch(moves, 0, moves.length - 1)];
  while (open.length > 0) {
    const next = open.reduce(
      (best, each, i) => (each.weight > (open[best] as Stretch).weight ? i : best),
      0,
    );
    const { from, to, farthest } = open.splice(next, 1)[0] as Stretch;
    if (to - from < 2) continue;
    yield farthest;
    open.push(stretch(moves, from, farthest), stretch(moves, farthest, to));
  }
}

function stretch(moves: readonly Move[], from: number, to: number): Stretch {
  let [farthest, weight] = [from, -1];
  const [t0, x0, y0] = moves[from] as Move;
  const [t1, x1, y1] = moves[to] as Move;
  for (let i = from + 1; i < to; i++) {
    const [t, x, y] = moves[i] as Move;
    const done = t1 === t0 ? 0 : (t - t0) / (t1 - t0);
    const away =
      Math.hypot(x - x0 - done * (x1 - x0), y - y0 - done * (y1 - y0)) +
      EVENNESS_PX * Math.min(i - from, to - i);
    if (away > weight) [farthest, weight] = [i, away];
  }
  return { from, to, farthest, weight };
}

/** Two decimals: finer than any pointer. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
