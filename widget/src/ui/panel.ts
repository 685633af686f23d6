import type { Form } from '../form';
import type { Phase } from '../machine';
import type { Wording } from '../texts/languages';
import { h, icon, iconButton } from './dom';
import * as ICONS from './icons';
import type { Namer } from './naming';

export interface PanelActions {
  readonly onRefresh: () => void;
  readonly onClose: () => void;
}

let panels = 0;

/** The content of a window or of an embedded place: head, form, its tools, and what went wrong. */
export class Panel {
  readonly node: HTMLElement;
  /** Of the text that names whatever the panel stands in. */
  readonly titleId = `stile-title-${++panels}`;
  private readonly title = h('h2', 'stile-title', { id: this.titleId });
  private readonly close: HTMLButtonElement;
  private readonly refresh: HTMLButtonElement;
  private readonly retry = h('button', 'stile-confirm', { type: 'button' });
  private readonly loading = h('span', 'stile-unseen');
  private readonly body = h('div', 'stile-body', {}, this.skeleton());
  private readonly tools = h('div', 'stile-tool-place');
  private readonly cause = h('p', 'stile-cause', { id: `stile-cause-${panels}` });
  private readonly trace = h('p', 'stile-trace');
  private readonly reminder = h('p', 'stile-reminder', { role: 'alert' });
  private readonly reference = h('p', 'stile-reference');
  private readonly status = h('p', 'stile-unseen', { role: 'status' });
  private form: Form | undefined;
  /** Whether the focus was on what the last challenge has replaced. */
  hadFocus = false;

  /** `wording` may be a makeshift: `speak` replaces it. */
  constructor(
    private wording: Wording,
    name: Namer,
    actions: PanelActions,
  ) {
    this.close = iconButton(ICONS.close, '', actions.onClose);
    this.refresh = iconButton(ICONS.refresh, '', actions.onRefresh);
    this.retry.addEventListener('click', actions.onRefresh);
    this.retry.setAttribute('aria-describedby', this.cause.id);
    const alert = h('div', 'stile-message', { role: 'alert' }, this.cause, this.trace);
    this.node = h(
      'div',
      'stile-panel',
      { tabindex: '-1' },
      h('div', 'stile-head', {}, this.title, this.close),
      this.body,
      h('div', 'stile-notice', {}, icon(ICONS.alert), alert, this.retry),
      h('div', 'stile-foot', {}, this.tools, this.refresh),
      this.reminder,
      this.reference,
      this.status,
    );
    name(this.close, 'btn-close');
    name(this.refresh, 'btn-refresh');
    name(this.reference, 'sliding-errorCode');
    this.label();
  }

  /** Says everything in these words from now on. */
  speak(wording: Wording): void {
    this.wording = wording;
    this.node.lang = wording.tag;
    this.node.dir = wording.dir;
    this.label();
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
    const before = this.node.dataset.phase;
    const focused = this.node.contains(document.activeElement);
    this.node.dataset.phase = phase;
    // Not on the whole panel: what a busy region announces is held back.
    this.body.setAttribute('aria-busy', String(phase === 'loading' || phase === 'verifying'));
    this.form?.show(phase);
    const { LOADING, VERIFYING, SUCCESS } = this.wording.texts;
    if (phase === 'dragging' || phase === 'verifying') this.reference.textContent = '';
    if (phase === 'verifying') this.say(VERIFYING);
    if (phase === 'solved' || phase === 'passed') this.say(this.form?.done[phase] ?? SUCCESS);
    // After a failure the visitor is still hearing of that.
    if (phase === 'loading' && focused && before !== 'failed') this.say(LOADING);
    if (phase !== 'error') this.cause.textContent = '';
    if (phase !== 'ready' && phase !== 'loading') this.remind('');
    if (focused) this.keepFocus(before);
  }

  /** The verify code and an id to quote; they stay through the refresh, until the next attempt. */
  showFailure(text: string, code: string, reference: string): void {
    const trace = code === '' ? [reference] : [code, reference];
    this.reference.textContent = trace.join(' · ');
    this.say(`${text} ${this.wording.texts.REFERENCE}: ${trace.join(' ')}`);
  }

  /** Why there is no challenge; an empty text where the page wants no tip, the retry stays. */
  showError(text: string, trace: string): void {
    this.cause.textContent = text;
    this.trace.textContent = text === '' ? '' : trace;
  }

  /** The challenge is waiting; until the visitor turns to it. */
  remind(text: string): void {
    this.reminder.textContent = text;
  }

  focus(): void {
    if (this.node.dataset.phase === 'error') this.retry.focus({ preventScroll: true });
    else this.form?.focus();
  }

  /** What had the focus may just have been put away: an error hides the form, a retry hides itself. */
  private keepFocus(before: string | undefined): void {
    if (this.node.dataset.phase === 'error') this.focus();
    else if (before === 'error') this.node.focus({ preventScroll: true });
  }

  private label(): void {
    const { POPUP_TITLE, CLOSE, REFRESH, RETRY, LOADING } = this.wording.texts;
    this.title.textContent = POPUP_TITLE;
    this.retry.textContent = RETRY;
    this.loading.textContent = LOADING;
    for (const [button, label] of [
      [this.close, CLOSE],
      [this.refresh, REFRESH],
    ] as const) {
      button.setAttribute('aria-label', label);
      button.title = label;
    }
  }

  private say(text: string): void {
    this.status.textContent = text;
  }

  private skeleton(): HTMLElement {
    const picture = h('div', 'stile-bone stile-bone-picture');
    const bar = h('div', 'stile-bone stile-bone-bar');
    return h('div', 'stile-skeleton', {}, picture, bar, this.loading);
  }
}
