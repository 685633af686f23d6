import type { Namer } from './naming';
import type { Panel } from './panel';
import { type Dismissal, keepFocusInside, restoreFocus, type Surface } from './surface';
import type { Theme } from './theme';
import type { Windows } from './windows';

export interface PopupOptions {
  readonly theme: Theme;
  readonly name: Namer;
  readonly zIndex: number;
  readonly closeOnMaskClick: boolean;
  readonly dismiss: (reason: Dismissal) => void;
  readonly windows: Windows;
}

/**
 * The modal window. Mask and window are children of `body` in light DOM and are made anew for each
 * opening: pages look for them by id, wait for them to vanish, and remove them by hand.
 */
export class Popup implements Surface {
  readonly isWindow = true;
  private mask: HTMLElement | undefined;
  private window: HTMLElement | undefined;
  private focusBefore: Element | null = null;

  constructor(
    private readonly panel: Panel,
    private readonly options: PopupOptions,
  ) {}

  get connected(): boolean {
    return this.window?.isConnected === true;
  }

  open(): void {
    this.removeNodes();
    const { theme, name, zIndex } = this.options;
    this.options.windows.opened(this.options.dismiss);
    theme.adopt();
    this.focusBefore = document.activeElement;

    this.mask = theme.root('stile-mask mask-show');
    name(this.mask, 'mask');
    this.mask.style.zIndex = String(zIndex);
    this.mask.addEventListener('click', () => {
      if (this.options.closeOnMaskClick) this.options.dismiss('maskClick');
    });

    this.window = theme.root('stile-window window-show');
    name(this.window, 'window-popup');
    this.window.style.zIndex = String(zIndex + 1);
    this.window.setAttribute('role', 'dialog');
    this.window.setAttribute('aria-modal', 'true');
    this.window.setAttribute('aria-labelledby', this.panel.titleId);
    this.window.tabIndex = -1;
    this.window.append(this.panel.node);

    document.body.append(this.mask, this.window);
    document.addEventListener('keydown', this.onKey, true);
    this.window.focus({ preventScroll: true });
    this.panel.focus();
  }

  close(): void {
    this.removeNodes();
    this.options.windows.closed(this.options.dismiss);
    restoreFocus(this.focusBefore);
    this.focusBefore = null;
  }

  private removeNodes(): void {
    document.removeEventListener('keydown', this.onKey, true);
    for (const node of [this.mask, this.window]) {
      if (node === undefined) continue;
      // Hidden before removed: some pages poll the display of a node that they hold.
      node.style.display = 'none';
      node.remove();
    }
    this.mask = undefined;
    this.window = undefined;
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (!this.connected) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      this.options.dismiss('escape');
    } else if (this.window) {
      keepFocusInside(this.window, event);
    }
  };
}
