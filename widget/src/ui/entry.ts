import { complete } from '../forms/texts';
import type { Wording } from '../texts/languages';
import { h, icon } from './dom';
import * as ICONS from './icons';
import { logoFrom } from './logo';
import type { Namer } from './naming';
import type { Theme } from './theme';

export interface EntryOptions {
  readonly place: Element;
  /** The form that stood there before, if any: it goes on looking like a box that was ticked. */
  readonly standsFor: string;
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
  private readonly isBox: boolean;

  constructor(private readonly options: EntryOptions) {
    const { wording, theme, name, bar, logo, onClick } = options;
    this.isBox = options.standsFor === 'CHECK_BOX';
    this.node = theme.root(this.isBox ? 'stile-entry stile-entry-box' : 'stile-entry');
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
    const { CAPTCHA_COMPLETED, CHECK_BOX_TIP, START_VERIFY, VERIFIED } = complete(
      this.options.wording.texts,
    );
    this.node.dataset.passed = String(passed);
    const [before, after] = this.isBox
      ? [CHECK_BOX_TIP, VERIFIED]
      : [START_VERIFY, CAPTCHA_COMPLETED];
    this.text.textContent = passed ? after : before;
    this.sign.firstElementChild?.setAttribute(
      'd',
      passed ? ICONS.tick : this.isBox ? '' : ICONS.shield,
    );
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
