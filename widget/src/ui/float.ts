import type { Floating } from '../form';
import { Entry, type EntryOptions } from './entry';
import type { Panel } from './panel';
import type { PopupOptions } from './popup';
import { keepFocusInside, restoreFocus } from './surface';

/** Between the button and the window, and between the window and the edges of the screen. */
const GAP_PX = 8;

/** The window of an embedded picture challenge: it floats beside the button that opens it. */
export class Float implements Floating {
  readonly isWindow = true;
  private readonly window: HTMLElement;
  private readonly entry: Entry;
  private focusBefore: Element | null = null;

  constructor(
    private readonly panel: Panel,
    entry: EntryOptions,
    private readonly options: PopupOptions,
  ) {
    this.entry = new Entry(entry);
    this.window = options.theme.root('stile-window stile-float window-show');
    options.name(this.window, 'window-float');
    this.window.setAttribute('role', 'dialog');
    // A press beside it closes it, so it is modal to the keyboard too.
    this.window.setAttribute('aria-modal', 'true');
    this.window.setAttribute('aria-labelledby', panel.titleId);
    this.window.style.zIndex = String(options.zIndex);
    this.window.tabIndex = -1;
  }

  get connected(): boolean {
    return this.window.isConnected;
  }

  open(): void {
    this.options.windows.opened(this.options.dismiss);
    this.options.theme.adopt();
    this.entry.mount();
    this.entry.expand(true);
    this.focusBefore = document.activeElement;
    this.window.append(this.panel.node);
    document.body.append(this.window);
    this.position();
    this.window.scrollIntoView({ block: 'nearest' });
    addEventListener('resize', this.position);
    document.addEventListener('keydown', this.onKey, true);
    document.addEventListener('pointerdown', this.onPress, true);
    this.window.focus({ preventScroll: true });
    this.panel.focus();
  }

  close(): void {
    removeEventListener('resize', this.position);
    document.removeEventListener('keydown', this.onKey, true);
    document.removeEventListener('pointerdown', this.onPress, true);
    this.window.remove();
    this.entry.expand(false);
    this.options.windows.closed(this.options.dismiss);
    restoreFocus(this.focusBefore);
    this.focusBefore = null;
  }

  mount(): void {
    this.entry.mount();
  }

  show(passed: boolean): void {
    this.entry.show(passed);
  }

  say(text: string): void {
    this.entry.say(text);
  }

  remove(): void {
    this.close();
    this.entry.remove();
  }

  /** Below the button where there is room, else above it, and always within the screen's width. */
  private readonly position = (): void => {
    const anchor = this.entry.node.getBoundingClientRect();
    // Where it is now it may have less room than it is going to have.
    this.window.style.left = '0';
    const { offsetWidth: width, offsetHeight: height } = this.window;
    const screenWidth = document.documentElement.clientWidth;
    const rightmost = Math.max(screenWidth - width - GAP_PX, 0);
    const left = Math.min(Math.max(anchor.left, GAP_PX), rightmost);
    const below = anchor.bottom + GAP_PX;
    const above = anchor.top - GAP_PX - height;
    const top = below + height > innerHeight && above >= 0 ? above : below;
    this.window.style.left = `${left + scrollX}px`;
    this.window.style.top = `${top + scrollY}px`;
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (!this.connected) return;
    if (event.key === 'Escape') this.options.dismiss('escape');
    else keepFocusInside(this.window, event);
  };

  private readonly onPress = (event: PointerEvent): void => {
    const target = event.target as Node;
    const ours = this.window.contains(target) || this.entry.node.contains(target);
    if (!ours && this.options.closeOnMaskClick) this.options.dismiss('maskClick');
  };
}
