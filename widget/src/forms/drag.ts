import type { DragCounts } from './track';

/** What a drag does; ways are in CSS pixels from the press, times those of the events. */
export interface Drag {
  /** False where a drag may not begin now. */
  begin(event: PointerEvent): boolean;
  move(time: number, dx: number, dy: number): void;
  count(counts: DragCounts): void;
  /** The pointer was let go; `cancelled` when the browser took it away. */
  end(cancelled: boolean): void;
}

/** Makes a handle draggable by mouse, touch and pen. */
export function makeDraggable(handle: HTMLElement, drag: Drag): void {
  let press: PointerEvent | undefined;
  /** The press or the move before this one. */
  let before: PointerEvent;

  const move = (event: PointerEvent) => {
    if (press === undefined || event.pointerId !== press.pointerId) return;
    drag.move(event.timeStamp, event.clientX - press.clientX, event.clientY - press.clientY);
  };
  const end = (event: PointerEvent, cancelled: boolean) => {
    if (press === undefined || event.pointerId !== press.pointerId) return;
    press = undefined;
    drag.end(cancelled);
  };

  handle.addEventListener('pointerdown', (event) => {
    if (press !== undefined || event.button !== 0 || !drag.begin(event)) return;
    press = event;
    before = event;
    drag.count(countsOf(event));
    // A pointer that is already gone cannot be captured; the drag then ends with its own events.
    try {
      handle.setPointerCapture(event.pointerId);
    } catch {}
  });
  handle.addEventListener('pointermove', (event) => {
    if (press === undefined || event.pointerId !== press.pointerId) return;
    const coalesced = event.getCoalescedEvents?.() ?? [];
    drag.count(countsOf(event, before, coalesced.length));
    before = event;
    for (const each of coalesced.length > 0 ? coalesced : [event]) move(each);
  });
  handle.addEventListener('pointerup', (event) => {
    move(event);
    end(event, false);
  });
  handle.addEventListener('pointercancel', (event) => end(event, true));
  handle.addEventListener('lostpointercapture', (event) => end(event, true));
}

type Place = Pick<
  PointerEvent,
  'clientX' | 'clientY' | 'screenX' | 'screenY' | 'movementX' | 'movementY'
>;

/** What one event adds to a drag's counts; without the one before, it is the press. */
export function countsOf(event: Place, before?: Place, points = 0): DragCounts {
  // Whole pixels: the movement is given in them, and pens and touch move by parts of one.
  const elsewhere =
    before !== undefined &&
    (Math.abs(event.clientX - before.clientX) >= 1 ||
      Math.abs(event.clientY - before.clientY) >= 1);
  const unmoving = elsewhere && event.movementX === 0 && event.movementY === 0;
  return {
    events: before === undefined ? 0 : 1,
    coalesced: Math.max(points - 1, 0),
    unmoving: Number(unmoving),
    sameScreen: Number(event.screenX === event.clientX && event.screenY === event.clientY),
  };
}
