import type { Trace } from '../../trail';
import { countsOf } from '../drag';
import {
  addCounts,
  type DragCounts,
  type Input,
  type Move,
  NO_COUNTS,
  round,
  type Track,
} from '../track';

/** How far back the way to a click is told. */
const TOLD_MS = 2000;
/** More than enough to see a hand in. */
const MOST_POINTS = 200;
/** A page may check its own form first; a click longer ago was for something else. */
const RECENT_MS = 5000;

/** The last click, whoever made it. */
export function lastClick(trail: readonly Trace[]): Trace | undefined {
  return last(trail, ({ type }) => type === 'click');
}

/**
 * The visitor's click behind what a page began by itself: many pages click a hidden button, or call
 * a method, when the visitor has clicked something else.
 */
export function visitorsClick(trail: readonly Trace[], now: number): Trace | undefined {
  return last(
    trail,
    ({ type, isTrusted, timeStamp }) =>
      type === 'click' && isTrusted && now - timeStamp <= RECENT_MS,
  );
}

/**
 * How the visitor came to a click: the pointer's path in the window, up to and with the click, or one
 * step of a key; neither for a click without pointer or key, and where there was none.
 */
export function approach(trail: readonly Trace[], click: Trace | undefined): Track {
  const nothing = { input: 'button', moves: [], steps: [], ...NO_COUNTS } as const;
  // Not keys: password managers and input libraries make them up in the page's own fields.
  const forged = trail.filter(({ type, isTrusted }) => !isTrusted && type.startsWith('p')).length;
  if (!click?.isTrusted) {
    return { ...nothing, untrusted: forged + Number(click !== undefined), assistive: false };
  }
  const before = trail.slice(0, trail.indexOf(click));
  const input = inputOf(click, before);
  const rest = { untrusted: forged, assistive: input === undefined };
  if (input === undefined) return { ...nothing, ...rest };
  if (input === 'key') return { ...nothing, input, steps: [[0, 'key', 0]], ...rest };
  const path = before.filter(
    ({ type, timeStamp }) => type === 'pointermove' && click.timeStamp - timeStamp <= TOLD_MS,
  );
  return { input, moves: movesOf([...path, click]), steps: [], ...counted(path, click), ...rest };
}

/** What made the click: the last press of pointer or key after the click before it. */
function inputOf(click: Trace, before: readonly Trace[]): Input | undefined {
  const cause = last(before, ({ type }) => type !== 'pointermove');
  if (cause?.type === 'keydown') return 'key';
  const pointer = (cause?.type === 'pointerdown' && cause.pointerType) || click.pointerType;
  if (!pointer) return undefined;
  return pointer === 'touch' || pointer === 'pen' ? pointer : 'mouse';
}

/** Thinned evenly; the last one stays. */
function movesOf(points: readonly Trace[]): Move[] {
  const every = Math.ceil(points.length / MOST_POINTS);
  const kept = points.filter((_, i) => (points.length - 1 - i) % every === 0);
  const start = (kept[0] as Trace).timeStamp;
  let time = 0;
  return kept.map(({ timeStamp, clientX, clientY }) => {
    time = Math.max(time, Math.round(timeStamp - start));
    return [time, round(clientX), round(clientY)];
  });
}

function counted(path: readonly Trace[], click: Trace): DragCounts {
  return path.reduce(
    (sum, each, i) => addCounts(sum, countsOf(each, path[i - 1] ?? each, each.points)),
    countsOf(click),
  );
}

function last<T>(all: readonly T[], matches: (each: T) => boolean): T | undefined {
  return [...all].reverse().find(matches);
}
