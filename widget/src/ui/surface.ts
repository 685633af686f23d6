/** Where a panel is seen: a window over the page, a floating window, a place in the page. */
export interface Surface {
  /** Shows the panel, making again whatever the page has removed meanwhile. */
  open(): void;
  close(): void;
  /** Whether it is really on the page, whatever we believe. */
  readonly connected: boolean;
  /** Windows come and go, take the focus and tell the page when they are closed. */
  readonly isWindow: boolean;
}

/** How a visitor, or another window, closed a window. */
export type Dismissal = 'userDismiss' | 'maskClick' | 'escape' | 'replaced';

const FOCUSABLE = 'button, [tabindex="0"]';

/** Has Tab go round within a window instead of leaving it. */
export function keepFocusInside(window: HTMLElement, event: KeyboardEvent): void {
  if (event.key !== 'Tab') return;
  const all = [...window.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const stops = all.filter((stop) => stop.getClientRects().length > 0);
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const next = event.shiftKey ? at - 1 : at + 1;
  if (at >= 0 && next >= 0 && next < stops.length) return;
  event.preventDefault();
  stops.at(event.shiftKey ? -1 : 0)?.focus();
}

/** Puts the focus back where it was before a window opened. */
export function restoreFocus(before: Element | null): void {
  if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
}
