import type { Form } from '../form';
import type { Phase } from '../machine';
import type { Texts } from '../texts/keys';
import { h, ICONS, icon, iconButton } from './dom';
import type { Namer } from './naming';

export interface PanelActions {
  readonly onRefresh: () => void;
  readonly onClose: () => void;
}

/** The content of a window or of an embedded place: head, form, its tools, and what went wrong. */
export class Panel {
  readonly node: HTMLElement;
  private readonly body = h('div', 'stile-body');
  private readonly tools = h('div', 'stile-tool-place');
  private readonly cause = h('p', 'stile-cause');
  private readonly trace = h('p', 'stile-trace');
  private readonly reference = h('p', 'stile-reference');
  private readonly status = h('p', 'stile-unseen', { role: 'status' });
  private form: Form | undefined;
  /** Whether the focus was on what the last challenge has replaced. */
  hadFocus = false;

  constructor(
    private readonly texts: Texts,
    name: Namer,
    actions: PanelActions,
  ) {
    const close = iconButton(ICONS.close, texts.CLOSE, actions.onClose);
    const refresh = iconButton(ICONS.refresh, texts.REFRESH, actions.onRefresh);
    const retry = h('button', 'stile-confirm', { type: 'button' }, texts.RETRY);
    retry.addEventListener('click', actions.onRefresh);
    const title = h('h2', 'stile-title', {}, texts.POPUP_TITLE);
    this.body.append(this.skeleton());
    this.node = h(
      'div',
      'stile-panel',
      {},
      h('div', 'stile-head', {}, title, close),
      this.body,
      h('div', 'stile-notice', { role: 'alert' }, icon(ICONS.alert), this.cause, this.trace, retry),
      h('div', 'stile-foot', {}, this.tools, refresh),
      this.reference,
      this.status,
    );
    name(close, 'btn-close');
    name(refresh, 'btn-refresh');
    name(this.reference, 'sliding-errorCode');
  }

  /** Takes a new challenge's form in the place of the one before. */
  setForm(form: Form): void {
    this.form = form;
    this.hadFocus = this.node.contains(document.activeElement);
    this.body.replaceChildren(form.node);
    this.tools.replaceChildren(form.tools);
    this.node.classList.toggle('stile-with-picture', form.node.childElementCount > 1);
  }

  show(phase: Phase): void {
    this.node.dataset.phase = phase;
    this.node.setAttribute('aria-busy', String(phase === 'loading' || phase === 'verifying'));
    this.form?.show(phase);
    const { VERIFYING, SUCCESS } = this.texts;
    if (phase === 'dragging' || phase === 'verifying') this.reference.textContent = '';
    if (phase === 'verifying') this.say(VERIFYING);
    if (phase === 'passed') this.say(SUCCESS);
    if (phase !== 'error') this.cause.textContent = '';
  }

  /** The verify code and an id to quote; they stay through the refresh, until the next attempt. */
  showFailure(text: string, code: string, reference: string): void {
    this.reference.textContent = `${code} · ${reference}`;
    this.say(`${text} ${this.texts.REFERENCE}: ${code} ${reference}`);
  }

  /** Why there is no challenge; an empty text where the page wants no tip, the retry stays. */
  showError(text: string, trace: string): void {
    this.cause.textContent = text;
    this.trace.textContent = text === '' ? '' : trace;
  }

  focus(): void {
    const retry = this.node.querySelector<HTMLElement>('.stile-notice button');
    if (this.node.dataset.phase === 'error') retry?.focus({ preventScroll: true });
    else this.form?.focus();
  }

  private say(text: string): void {
    this.status.textContent = text;
  }

  private skeleton(): HTMLElement {
    const label = h('span', 'stile-unseen', {}, this.texts.LOADING);
    const picture = h('div', 'stile-bone stile-bone-picture');
    return h('div', 'stile-skeleton', {}, picture, h('div', 'stile-bone stile-bone-bar'), label);
  }
}
