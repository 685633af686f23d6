import { codeOf } from './chunk';
import type { FormRequest, FormsModule } from './form';
import { loadForms } from './forms-chunk';
import { Hosts, preferred } from './hosts';
import { isFresh, type Loaded, loadChallenge } from './loading';
import { type Phase, type State, type StateEvent, step } from './machine';
import type { Origin } from './origin';
import { callPage, report } from './page';
import { INIT_ROUNDS, type Line } from './requests';
import type { Settings } from './settings';
import { Span } from './span';
import { type Judgement, type Pass, type Style, styleOf } from './style';
import type { Dismissal } from './ui/surface';
import { View } from './view';
import type { Challenge, WireFault } from './wire';

/** Long enough to see what happened, short enough not to be in the way. */
const PASSED_MS = 600;
const FAILED_MS = 1200;
/** A little less than the server's, for the way that a parameter has to go. */
const RECORD_LIFE_MS = 19 * 60_000;
/** Beyond the limits of the requests: for parts, pictures, work, and a page's answer. */
const PATIENCE_MS = 45_000;

/** One instance: carries out what the table of states allows. */
export class Captcha {
  private state: State = { phase: 'idle', open: false };
  private readonly style: Style;
  private readonly hosts: Hosts;
  private readonly view: View;
  private loaded: Loaded | undefined;
  private pass: Pass | undefined;
  /** What a doubted attempt has brought; the next challenge answers the doubt. */
  private escalation: string | undefined;
  /** Whether somebody has asked for the challenge that loads, so that its failure is one to the page too. */
  private asked = false;
  private span = new Span();
  private wanted = (): void => undefined;
  /** Resolves when the challenge is to be seen. */
  private readonly shown = new Promise<void>((resolve) => {
    this.wanted = resolve;
  });

  constructor(
    private readonly settings: Settings,
    private readonly origin: Origin,
  ) {
    const { hosts, strange } = preferred(origin.hosts, settings.server);
    if (strange.length > 0) console.warn('[Stile] not fail-over hosts of this server:', strange);
    this.hosts = new Hosts(hosts);
    this.style = styleOf(settings);
    this.view = new View(settings, origin, this.style.inPlace, {
      onEntry: () => {
        if (this.state.phase !== 'passed') this.show();
      },
      onRefresh: () => {
        this.asked = true;
        this.refresh();
      },
      onDismiss: this.dismiss,
    });
  }

  /** Fetches the first challenge, so that a window opens with it. */
  start(): void {
    this.settings.button?.addEventListener('click', this.onButton);
    if (this.settings.mode === 'embed') this.dispatch('show');
    this.dispatch('load');
  }

  show(): void {
    this.asked = true;
    if (this.state.open && !this.view.surface.connected) {
      // The page has removed our nodes by hand.
      this.dispatch('hide');
    }
    this.dispatch('show');
    if (this.state.phase === 'ready' && this.loaded && !isFresh(this.loaded)) this.dispatch('load');
  }

  hide(): void {
    this.dispatch('hide');
  }

  refresh(): void {
    this.dispatch('load');
  }

  /** True when a failure was to be seen: whoever replaces this instance then goes on in its place. */
  destroy(reason: 'destroyed' | 'replaced' = 'destroyed'): boolean {
    const { open, phase } = this.state;
    if (!this.dispatch('destroy')) return false;
    const seen = open && this.view.surface.isWindow;
    const goesOn = seen && phase === 'failed' && reason === 'replaced';
    this.settings.button?.removeEventListener('click', this.onButton);
    this.view.remove();
    if (seen && !goesOn && phase !== 'passed') callPage(this.settings.callbacks.onClose, reason);
    return goesOn;
  }

  get certifyId(): string {
    return this.loaded?.challenge.CertifyId ?? '';
  }

  /** The page's button opens the popup; beside an embedded challenge it is what sends the page's form. */
  private readonly onButton = (): void => {
    const { phase } = this.state;
    if (this.settings.mode === 'popup') this.show();
    else if (phase === 'solved') this.dispatch('submit');
    else if (phase === 'error') this.retry();
    else if (phase !== 'passed' && phase !== 'verifying') this.view.remind();
    else if (this.pass !== undefined && this.pass.until === undefined) {
      // What the last pass was for has been done, so this is for something else.
      this.retry();
      this.view.remind();
    }
  };

  private retry(): void {
    this.asked = true;
    this.dispatch('load');
  }

  /** Somebody closes the window. After a pass it closes by itself, and that is no dismissal. */
  private readonly dismiss = (reason: Dismissal): void => {
    if (this.state.phase === 'passed') return;
    if (this.dispatch('hide')) callPage(this.settings.callbacks.onClose, reason);
  };

  private dispatch(event: StateEvent): boolean {
    const before = this.state;
    const after = step(before, event);
    if (after === before) return false;
    this.state = after;
    if (after.open) this.wanted();
    if (after.phase !== before.phase) this.enter(after.phase);
    if (after.open !== before.open) {
      if (after.open) this.view.surface.open();
      else this.view.surface.close();
    }
    const seen = after.open && after.phase === 'ready';
    if (seen && before.phase !== 'dragging') this.greet();
    return true;
  }

  private enter(phase: Phase): void {
    this.span.end();
    this.span = new Span();
    this.view.show(phase);
    if (phase === 'loading') void this.load(this.span.signal);
    if (phase === 'ready') this.span.after(this.recordUntil - Date.now(), () => this.renew());
    if (phase === 'solved') this.span.after(this.recordUntil - Date.now(), () => this.expire());
    if (phase === 'verifying') void this.attempt(this.span.signal);
    if (phase === 'passed')
      this.span.after(this.settings.delayBeforeSuccess ? PASSED_MS : 0, () => this.finish());
    if (phase === 'failed') this.span.after(FAILED_MS, () => this.dispatch('load'));
  }

  /** Replaces a challenge before the server forgets it; where nobody looks, not before he does. */
  private renew(): void {
    if (!this.state.open) return;
    const { signal } = this.span;
    if (!document.hidden) this.dispatch('load');
    else document.addEventListener('visibilitychange', () => this.renew(), { once: true, signal });
  }

  /** The challenge has come into view. */
  private greet(): void {
    this.loaded?.form.start();
    this.view.focus();
  }

  private async load(signal: AbortSignal): Promise<void> {
    const { escalation } = this;
    const loaded = await loadChallenge(
      this.line(signal),
      this.settings,
      { CertifyId: this.loaded?.challenge.CertifyId, Escalation: escalation },
      {
        forms: this.loadForms(signal),
        words: this.view.settleWords(),
        requestFor: (challenge) => this.formRequest(challenge),
      },
    );
    if (signal.aborted) return;
    if ('code' in loaded) {
      this.giveUp('loadFailed', loaded);
      return;
    }
    this.loaded = loaded;
    this.asked = false;
    this.escalation = undefined;
    if (this.view.take(loaded.challenge, loaded.form)) {
      // The new place is closed. A window waits for the visitor, unless he is at it already.
      this.dispatch('hide');
      if (escalation || !this.view.surface.isWindow) this.dispatch('show');
    }
    this.dispatch('loaded');
  }

  /** A window that nobody has asked for yet waits for a visitor. */
  private async loadForms(signal: AbortSignal): Promise<FormsModule> {
    await Promise.race([this.origin.visitor, this.shown]);
    if (!signal.aborted) this.watch('loadFailed', INIT_ROUNDS);
    return loadForms(this.hosts.all, this.settings.timeoutMs);
  }

  private formRequest(challenge: Challenge): FormRequest {
    return {
      challenge,
      texts: this.view.texts,
      bar: this.settings.bar,
      nonce: this.origin.nonce,
      base: this.hosts.all[0] as string,
      timeoutMs: this.settings.timeoutMs,
      signals: () => this.origin.signals.readings(),
      name: this.view.name,
      onGrab: () => this.dispatch('grab'),
      onRelease: () => this.dispatch('release'),
      onSubmit: () => this.dispatch(this.style.waits ? 'hold' : 'submit'),
    };
  }

  private async attempt(signal: AbortSignal): Promise<void> {
    this.watch('refused', 1);
    const { form } = this.loaded as Loaded;
    const data = (most?: number) => form.data(most);
    const attempt = { certifyId: this.certifyId, until: this.recordUntil, data, proof: form.proof };
    try {
      const judgement = await this.style.judge(attempt, this.line(signal));
      if (!signal.aborted) this.conclude(judgement);
    } catch (error) {
      const msg = `the attempt could not be made (${error})`;
      if (!signal.aborted) this.giveUp('refused', { code: codeOf(error), msg, requestId: '' });
    }
  }

  private conclude(judgement: Judgement): void {
    if (judgement.event === 'refused') this.giveUp('refused', judgement.fault);
    else if (judgement.event === 'rejected') {
      this.escalation = judgement.escalation;
      this.fail(judgement.code, judgement.requestId);
    } else {
      if (judgement.event === 'accepted') this.pass = judgement.pass;
      this.dispatch(judgement.event);
    }
  }

  private fail(code: string, requestId: string): void {
    const { challenge } = this.loaded as Loaded;
    if (!this.style.autoRefresh) {
      this.view.showCause('CAPTCHA_FAIL', code);
      this.dispatch('refused');
      return;
    }
    this.dispatch('rejected');
    const msg = this.view.showFailure(challenge, code, requestId);
    if (code === '') return;
    const failure = { verifyCode: code, verifyResult: false, success: false, code, msg } as const;
    callPage(this.settings.callbacks.fail, failure);
  }

  private giveUp(event: 'loadFailed' | 'refused', fault: WireFault): void {
    const { asked } = this;
    this.asked = false;
    this.view.showFault(fault);
    this.dispatch(event);
    if (this.state.open && this.view.surface.isWindow) this.view.focus();
    const { signal } = this.span;
    report(fault, this.settings.callbacks.onError);
    if (event === 'loadFailed' && asked && !signal.aborted) void this.goWithout(fault.code, signal);
  }

  private async goWithout(cause: string, signal: AbortSignal): Promise<void> {
    const pass = await this.style.goWithout?.(cause);
    if (pass === undefined || signal.aborted) return;
    this.pass = pass;
    this.dispatch('accepted');
  }

  /** The window is gone before the page hears of the pass, and `onClose` is for dismissals only. */
  private finish(): void {
    const { until, deliver } = this.pass as Pass;
    if (this.view.surface.isWindow) this.dispatch('hide');
    if (this.settings.mode === 'embed' && until !== undefined) {
      this.span.after(until - Date.now(), () => this.expire());
    }
    deliver();
  }

  /** What the page has got, or would get, is no longer of use. */
  private expire(): void {
    this.view.showCause('EXPIRED');
    this.dispatch('expired');
  }

  private get recordUntil(): number {
    return (this.loaded?.at ?? 0) + RECORD_LIFE_MS;
  }

  private line(signal: AbortSignal): Line {
    return { hosts: this.hosts, timeoutMs: this.settings.timeoutMs, signal };
  }

  /** Whatever hangs, a phase in which the visitor waits comes to an end. */
  private watch(event: 'loadFailed' | 'refused', rounds: number): void {
    const ms = rounds * this.hosts.all.length * this.settings.timeoutMs + PATIENCE_MS;
    const fault = { code: 'Timeout', msg: `nothing happened for ${ms} ms`, requestId: '' };
    this.span.after(ms, () => this.giveUp(event, fault));
  }
}
