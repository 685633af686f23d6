/** What a drag does; ways are in CSS pixels from the press, times those of the events. */
export interface Drag {
  /** False where a drag may not begin now. */
  begin(event: PointerEvent): boolean;
  move(time: number, dx: number, dy: number): void;
  /** The pointer was let go; `cancelled` when the browser took it away. */
  end(cancelled: boolean): void;
}

/** Makes a handle draggable by mouse, touch and pen. */
export function makeDraggable(handle: HTMLElement, drag: Drag): void {
  let press: PointerEvent | undefined;

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
    // A pointer that is already gone cannot be captured; the drag then ends with its own events.
    try {
      handle.setPointerCapture(event.pointerId);
    } catch {}
  });
  handle.addEventListener('pointermove', (event) => {
    const coalesced = event.getCoalescedEvents?.() ?? [];
    for (const each of coalesced.length > 0 ? coalesced : [event]) move(each);
  });
  handle.addEventListener('pointerup', (event) => {
    move(event);
    end(event, false);
  });
  handle.addEventListener('pointercancel', (event) => end(event, true));
  handle.addEventListener('lostpointercapture', (event) => end(event, true));
}
