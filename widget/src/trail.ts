/**
 * What is kept of an event on the page: when, where and by what. Never what was typed, nor on what it
 * came.
 */
export type Trace = Pick<
  PointerEvent,
  | 'type'
  | 'timeStamp'
  | 'isTrusted'
  | 'pointerType'
  | 'clientX'
  | 'clientY'
  | 'screenX'
  | 'screenY'
  | 'movementX'
  | 'movementY'
> & {
  /** Points that the browser has put into this event. */
  readonly points: number;
};

const HEARD = ['pointermove', 'pointerdown', 'keydown', 'click'] as const;
const KEPT_MS = 2000;
/** Two seconds of the fastest screens. */
const MOST = 500;

/**
 * The visitor's last two seconds on the page, since before anybody knows that a tick or a click will
 * be judged by how it came about. Kept in memory, and handed over with such an attempt only.
 */
export class Trail {
  private readonly kept: Trace[] = [];

  constructor(target: EventTarget) {
    const options = { capture: true, passive: true };
    for (const type of HEARD) target.addEventListener(type, this.note as EventListener, options);
  }

  /** The oldest first. */
  recent(): readonly Trace[] {
    return [...this.kept];
  }

  private readonly note = (event: PointerEvent): void => {
    const { type, timeStamp, isTrusted, pointerType, clientX, clientY } = event;
    const { screenX, screenY, movementX, movementY } = event;
    const points = event.getCoalescedEvents?.().length ?? 0;
    const { kept } = this;
    // biome-ignore format: one line each would be longer than the class
    kept.push({
      type, timeStamp, isTrusted, pointerType, clientX, clientY,
      screenX, screenY, movementX, movementY, points,
    });
    while (kept.length > MOST || timeStamp - (kept[0] as Trace).timeStamp > KEPT_MS) kept.shift();
  };
}
