import type { Texts } from '../texts/keys';
import { h, ICONS, icon } from './dom';
import type { Namer } from './naming';
import type { Theme } from './theme';

/** The button in the page that opens an embedded picture challenge. */
export class Entry {
  readonly node: HTMLElement;
  private readonly button: HTMLButtonElement;
  private readonly text = h('span', 'stile-entry-text');
  private readonly sign = icon(ICONS.shield);

  constructor(
    private readonly place: Element,
    private readonly texts: Texts,
    theme: Theme,
    name: Namer,
    bar: { readonly width: number; readonly height: number },
    onClick: () => void,
  ) {
    this.node = theme.root('stile-entry');
    this.button = h('button', 'stile-entry-button', { type: 'button' }, this.sign, this.text);
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
    if (!this.node.isConnected) this.place.append(this.node);
  }

  show(passed: boolean): void {
    this.node.dataset.passed = String(passed);
    this.text.textContent = passed ? this.texts.CAPTCHA_COMPLETED : this.texts.START_VERIFY;
    this.sign.firstElementChild?.setAttribute('d', passed ? ICONS.tick : ICONS.shield);
    this.button.setAttribute('aria-disabled', String(passed));
  }

  remove(): void {
    this.node.remove();
  }
}
