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

/** One thing that is open at a time: a second window sends the first one away. */
let openWindow: ((reason: Dismissal) => void) | undefined;

export function becomeOnlyWindow(dismiss: (reason: Dismissal) => void): void {
  if (openWindow !== dismiss) openWindow?.('replaced');
  openWindow = dismiss;
}

export function noLongerOpen(dismiss: (reason: Dismissal) => void): void {
  if (openWindow === dismiss) openWindow = undefined;
}

/** Puts the focus back where it was before a window opened. */
export function restoreFocus(before: Element | null): void {
  if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
}
