import type { Phase } from '../machine';
import { h, icon } from '../ui/dom';
import * as ICONS from '../ui/icons';
import type { FaceRequest } from './face';

/** What the bar says in each phase. */
export interface BarTexts {
  readonly tip: string;
  readonly solved: string;
  readonly verifying: string;
  readonly passed: string;
  readonly failed: string;
}

let bars = 0;

/** The slider bar as it is seen and heard; it knows nothing of how it is moved. */
export class Bar {
  readonly node: HTMLElement;
  readonly track: HTMLElement;
  readonly handle: HTMLElement;
  private readonly said = h('span', 'stile-said');
  private readonly status = h('span', 'stile-unseen', { role: 'status' });
  private readonly sign = icon(ICONS.tick);

  constructor(
    private readonly request: FaceRequest,
    private readonly texts: BarTexts,
    private readonly max: number,
  ) {
    const helpId = `stile-help-${++bars}`;
    const hint = h('div', 'stile-hint', { 'aria-hidden': 'true' }, this.sign, this.said);
    this.handle = h(
      'div',
      'stile-handle',
      {
        role: 'slider',
        tabindex: '0',
        'aria-label': request.texts.HANDLE,
        'aria-describedby': helpId,
        'aria-valuemin': '0',
        'aria-valuemax': String(Math.round(max)),
      },
      icon(ICONS.forward),
    );
    const help = h(
      'span',
      'stile-unseen',
      { id: helpId },
      `${texts.tip}. ${request.texts.KEYBOARD_HELP}`,
    );
    this.track = h('div', 'stile-track', {}, h('div', 'stile-fill'), hint, this.handle);
    this.node = h('div', 'stile-bar', {}, this.track, help, this.status);
    this.node.style.setProperty('--bar-width', String(request.bar.width));
    this.node.style.setProperty('--bar-height', String(request.bar.height));
    request.name(this.node, 'sliding-wrapper');
    request.name(this.track, 'sliding-body');
    request.name(this.handle, 'sliding-slider');
    this.place(0, false);
  }

  /** Puts the handle at an offset; it glides there unless a hand holds it. */
  place(offset: number, glide: boolean): void {
    this.node.classList.toggle('stile-glide', glide);
    this.node.style.setProperty('--at', String(offset / this.max));
    this.handle.setAttribute('aria-valuenow', String(Math.round(offset)));
    this.handle.setAttribute('aria-valuetext', this.positionText(offset));
  }

  /** For those who moved it by something else than the handle: only the handle's own value is heard. */
  tellPosition(): void {
    this.status.textContent = this.handle.getAttribute('aria-valuetext');
  }

  show(phase: Phase): void {
    const { tip, solved, verifying, passed, failed } = this.texts;
    this.said.textContent = { solved, verifying, passed, failed }[phase as string] ?? tip;
    this.sign.firstElementChild?.setAttribute('d', phase === 'failed' ? ICONS.close : ICONS.tick);
    const idle = phase === 'ready' || phase === 'dragging';
    this.handle.setAttribute('aria-disabled', String(!idle));
  }

  private positionText(offset: number): string {
    const { POSITION } = this.request.texts;
    const [at, max] = [offset, this.max].map((each) => String(Math.round(each))) as [
      string,
      string,
    ];
    return POSITION.replace('{at}', at).replace('{max}', max);
  }

  /** CSS pixels between the handle's two ends, as the page shows them now. */
  travel(): number {
    const way =
      this.track.getBoundingClientRect().width - this.handle.getBoundingClientRect().width;
    return Math.max(way, 1);
  }
}
