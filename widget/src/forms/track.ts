export type Input = 'mouse' | 'touch' | 'pen' | 'key' | 'button' | 'track';
export type StepKind = 'key' | 'button' | 'track';
/** Milliseconds since the challenge was shown, and the way from the press in picture pixels. */
export type Move = readonly [t: number, x: number, y: number];
export type Step = readonly [t: number, kind: StepKind, offset: number];

/** How an answer came about: a row of steps, or a drag that may begin where steps have led. */
export interface Track {
  readonly input: Input;
  readonly moves: readonly Move[];
  readonly steps: readonly Step[];
}

export const MOST_MOVES = 2000;
const MOST_STEPS = 500;

/** Writes down the way to the answer. Times are those of `performance.now()` and of DOM events. */
export class Recorder {
  private input: Input = 'mouse';
  private moves: Move[] = [];
  private steps: Step[] = [];
  private last = 0;

  /** `shownAt`: when the visitor first saw the challenge. */
  constructor(private readonly shownAt: number) {}

  /** A pointer presses the handle, which stands at `x`: an earlier drag is no longer the way. */
  press(time: number, input: Input, x: number): void {
    this.input = input;
    this.moves = [[this.stamp(time), round(x), 0]];
  }

  move(time: number, x: number, y: number): void {
    this.moves.push([this.stamp(time), round(x), round(y)]);
  }

  step(time: number, kind: StepKind, offset: number): void {
    this.input = kind;
    this.moves = [];
    this.steps.push([this.stamp(time), kind, round(offset)]);
  }

  track(): Track {
    return {
      input: this.input,
      moves: thin(this.moves, MOST_MOVES),
      steps: this.steps.slice(-MOST_STEPS),
    };
  }

  /** Coalesced events may carry times before the event they came with; the track never goes back. */
  private stamp(time: number): number {
    this.last = Math.max(this.last, Math.round(time - this.shownAt));
    return this.last;
  }
}

/** At most `most` points, evenly taken, the first and the last always among them. */
export function thin<T>(points: readonly T[], most: number): readonly T[] {
  if (points.length <= most) return points;
  const stride = (points.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, i) => points[Math.round(i * stride)] as T);
}

/** Two decimals: finer than any pointer. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
