import type { Wording } from '../texts/languages';
import { h, icon } from './dom';
import * as ICONS from './icons';
import type { Namer } from './naming';
import type { Theme } from './theme';

export interface EntryOptions {
  readonly place: Element;
  readonly wording: Wording;
  readonly theme: Theme;
  readonly name: Namer;
  readonly bar: { readonly width: number; readonly height: number };
  /** Address of the page's own logo; without one there is none. */
  readonly logo?: string | undefined;
  readonly onClick: () => void;
}

/** The button in the page that opens an embedded picture challenge. */
export class Entry {
  readonly node: HTMLElement;
  private readonly button: HTMLButtonElement;
  private readonly text = h('span', 'stile-entry-text');
  private readonly sign = icon(ICONS.shield);

  constructor(private readonly options: EntryOptions) {
    const { wording, theme, name, bar, logo, onClick } = options;
    this.node = theme.root('stile-entry');
    this.node.lang = wording.tag;
    this.node.dir = wording.dir;
    const attributes = { type: 'button', 'aria-haspopup': 'dialog', 'aria-expanded': 'false' };
    this.button = h('button', 'stile-entry-button', attributes, this.sign, this.text);
    if (logo !== undefined) this.button.append(logoFrom(logo));
    this.button.addEventListener('click', onClick);
    this.node.append(this.button);
    this.node.style.setProperty('--bar-width', String(bar.width));
    this.node.style.setProperty('--bar-height', String(bar.height));
    name(this.node, 'captcha-wrapper');
    name(this.button, 'captcha-body');
    name(this.text, 'captcha-text');
    this.show(false);
  }

  mount(): void {
    if (!this.node.isConnected) this.options.place.append(this.node);
  }

  show(passed: boolean): void {
    const { CAPTCHA_COMPLETED, START_VERIFY } = this.options.wording.texts;
    this.node.dataset.passed = String(passed);
    this.text.textContent = passed ? CAPTCHA_COMPLETED : START_VERIFY;
    this.sign.firstElementChild?.setAttribute('d', passed ? ICONS.tick : ICONS.shield);
    this.button.setAttribute('aria-disabled', String(passed));
  }

  /** Says something else than usual, until the next phase. */
  say(text: string): void {
    if (text !== '') this.text.textContent = text;
  }

  /** Says whether the window is open. */
  expand(open: boolean): void {
    this.button.setAttribute('aria-expanded', String(open));
  }

  remove(): void {
    this.node.remove();
  }
}

/** An ornament: it has no text of its own, and goes when it cannot be shown. */
function logoFrom(address: string): HTMLImageElement {
  const image = h('img', 'stile-logo', { alt: '' });
  image.addEventListener('error', () => image.remove());
  image.src = address;
  return image;
}
