/** Between two announcements of how long it still takes: often enough to know that it goes on. */
const EVERY_S = 15;
/** The last announcement: time to get ready for what comes. */
const LAST_S = 5;

/** Whether to say how many seconds are left, when it was said last at `told` of them. */
export function tellsAt(left: number, told: number): boolean {
  if (left <= LAST_S) return told > LAST_S;
  return told - left >= EVERY_S && left > 2 * LAST_S;
}
