import { causeOf } from './causes';
import { codeOf } from './chunk';
import type { Form, FormsModule } from './form';
import { forms } from './forms-chunk';
import { type Phase, type State, type StateEvent, step } from './machine';
import { callPage, report } from './page';
import { reference, verifyParam } from './parameter';
import { Placement } from './placement';
import { requestChallenge, requestVerdict } from './requests';
import type { Settings } from './settings';
import type { Signals } from './signals-chunk';
import { textsFrom } from './texts/fetch';
import type { TextKey } from './texts/keys';
import { Speech } from './texts/speech';
import { type Namer, namer, takePlace } from './ui/naming';
import { Panel } from './ui/panel';
import type { StyleSheet } from './ui/style-sheet';
import type { Dismissal } from './ui/surface';
import { theme } from './ui/theme';
import { eventOf } from './verdict';
import type { Call, Challenge, Outcome, Reply, WireFault } from './wire';

/** What all instances of a page share: where the script came from, and the frame's styles. */
export interface Origin {
  readonly base: string;
  readonly nonce: string;
  readonly sheet: StyleSheet;
  readonly signals: Signals;
  /** Resolves when a visitor has acted on the page; nothing but the script is loaded before. */
  readonly visitor: Promise<void>;
}

/** Long enough to see what happened, short enough not to be in the way. */
const PASSED_MS = 600;
const FAILED_MS = 1200;
/** The server forgets a challenge after 20 minutes; a visitor who opens it now needs time for it too. */
const FRESH_MS = 15 * 60_000;

/** One instance: carries out what the table of states allows. */
export class Captcha {
  private state: State = { phase: 'idle', open: false };
  private readonly speech: Speech;
  private readonly panel: Panel;
  private readonly placement: Placement;
  private readonly name: Namer;
  private readonly place: { release(): void } | undefined;
  private form: Form | undefined;
  private challenge: Challenge | undefined;
  private loadedAt = 0;
  /** Aborted with the phase that it was made for, and with it every request and timer of that phase. */
  private run = new AbortController();
  private param = '';
  private wanted = (): void => undefined;
  /** Resolves when the challenge is to be seen. */
  private readonly shown = new Promise<void>((resolve) => {
    this.wanted = resolve;
  });

  constructor(
    private readonly settings: Settings,
    private readonly origin: Origin,
  ) {
    const place = settings.mode === 'embed' ? takePlace() : undefined;
    this.place = place;
    this.name = namer(place?.suffix ?? '');
    this.speech = new Speech(settings.language, settings.upLang, textsFrom(origin.base));
    this.panel = new Panel(this.speech.current, this.name, {
      onRefresh: () => this.refresh(),
      onClose: () => this.dismiss('userDismiss'),
    });
    this.placement = new Placement({
      settings,
      speech: this.speech,
      theme: theme(settings.rem, origin.sheet),
      name: this.name,
      panel: this.panel,
      onEntry: this.onTrigger,
      dismiss: this.dismiss,
    });
  }

  /** Fetches the first challenge, so that a window opens with it. */
  start(): void {
    if (this.settings.mode === 'popup')
      this.settings.button?.addEventListener('click', this.onTrigger);
    else this.show();
    this.dispatch('load');
  }

  show(): void {
    if (this.state.open && !this.placement.surface.connected) {
      // The page has removed our nodes by hand.
      this.dispatch('hide');
    }
    this.dispatch('show');
    const stale = Date.now() - this.loadedAt > FRESH_MS;
    if (this.state.phase === 'ready' && stale) this.dispatch('load');
  }

  hide(): void {
    this.dispatch('hide');
  }

  refresh(): void {
    this.dispatch('load');
  }

  destroy(reason: 'destroyed' | 'replaced' = 'destroyed'): void {
    const { open, phase } = this.state;
    if (!this.dispatch('destroy')) return;
    const seen = open && phase !== 'passed' && this.placement.surface.isWindow;
    this.settings.button?.removeEventListener('click', this.onTrigger);
    this.placement.remove();
    this.place?.release();
    if (seen) callPage(this.settings.callbacks.onClose, reason);
  }

  get certifyId(): string {
    return this.challenge?.CertifyId ?? '';
  }

  private readonly onTrigger = (): void => {
    const done = this.settings.mode === 'embed' && this.state.phase === 'passed';
    if (!done) this.show();
  };

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
      if (after.open) this.placement.surface.open();
      else this.placement.surface.close();
    }
    const seen = after.open && after.phase === 'ready';
    if (seen && before.phase !== 'dragging') this.greet();
    return true;
  }

  private enter(phase: Phase): void {
    if (phase !== 'dragging' && phase !== 'ready') {
      this.run.abort();
      this.run = new AbortController();
    }
    this.panel.show(phase);
    this.placement.showPassed(phase === 'passed');
    if (phase === 'loading') void this.load(this.run.signal);
    if (phase === 'verifying') void this.attempt(this.run.signal);
    if (phase === 'passed')
      this.after(this.settings.delayBeforeSuccess ? PASSED_MS : 0, () => this.finish());
    if (phase === 'failed') this.after(FAILED_MS, () => this.dispatch('load'));
  }

  /** The challenge has come into view. */
  private greet(): void {
    this.form?.start();
    if (this.placement.surface.isWindow || this.panel.hadFocus) this.panel.focus();
  }

  private async load(signal: AbortSignal): Promise<void> {
    const { base } = this.origin;
    const { timeoutMs } = this.settings;
    const call = { base, timeoutMs, signal };
    const loading = this.loadForms().catch((error: unknown) => error as Error);
    const wording = this.speech.settle();
    const reply = await requestChallenge(call, this.settings, this.challenge?.CertifyId);
    this.panel.speak(await wording);
    if (signal.aborted) return;
    if (!reply.ok) return this.giveUp('loadFailed', reply.fault);
    const requestId = reply.body.RequestId ?? '';
    const module = await loading;
    if (signal.aborted) return;
    if (module instanceof Error) {
      const fault = { code: codeOf(module), msg: 'the forms could not be loaded', requestId };
      return this.giveUp('loadFailed', fault);
    }
    try {
      this.take(reply.body, await module.mountForm(this.formRequest(reply.body)), signal);
    } catch (error) {
      if (signal.aborted) return;
      const msg = `the challenge could not be shown (${error})`;
      this.giveUp('loadFailed', { code: 'InternalError', msg, requestId });
    }
  }

  /** A window that nobody has asked for yet waits for a visitor. */
  private async loadForms(): Promise<FormsModule> {
    await Promise.race([this.origin.visitor, this.shown]);
    return forms.load(this.origin.base, this.settings.timeoutMs);
  }

  private take(challenge: Challenge, form: Form, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.challenge = challenge;
    this.form = form;
    this.loadedAt = Date.now();
    this.panel.setForm(form);
    if (this.placement.settle(challenge.CaptchaType)) {
      this.dispatch(this.placement.surface.isWindow ? 'hide' : 'show');
    }
    this.dispatch('loaded');
  }

  private formRequest(challenge: Challenge) {
    return {
      challenge,
      texts: this.speech.current.texts,
      bar: this.settings.bar,
      nonce: this.origin.nonce,
      base: this.origin.base,
      timeoutMs: this.settings.timeoutMs,
      signals: () => this.origin.signals.readings(),
      name: this.name,
      onGrab: () => this.dispatch('grab'),
      onRelease: () => this.dispatch('release'),
      onSubmit: () => this.dispatch('submit'),
    };
  }

  private async attempt(signal: AbortSignal): Promise<void> {
    const { settings, certifyId } = this;
    const call: Call = { base: this.origin.base, timeoutMs: settings.timeoutMs, signal };
    try {
      const data = (await this.form?.data()) ?? '';
      const reply = await requestVerdict(call, settings, certifyId, data);
      if (!signal.aborted) this.judge(reply);
    } catch (error) {
      const msg = `the attempt could not be made (${error})`;
      if (!signal.aborted) this.giveUp('refused', { code: codeOf(error), msg, requestId: '' });
    }
  }

  private judge(reply: Reply<Outcome>): void {
    const event = eventOf(reply);
    if (event === 'refused' && !reply.ok) {
      this.giveUp(event, reply.fault);
      return;
    }
    if (event === 'accepted' && reply.ok) this.param = this.paramOf(reply.body);
    this.dispatch(event);
    if (event === 'rejected' && reply.ok) this.tellFailure(reply.body);
  }

  private paramOf({ Result }: Outcome): string {
    return verifyParam(Result.certifyId, this.settings.sceneId, Result.securityToken ?? '');
  }

  private tellFailure({ Result, RequestId = '' }: Outcome): void {
    const { CaptchaType } = this.challenge as Challenge;
    const key: TextKey = CaptchaType === 'SLIDING' ? 'SLIDE_FAIL' : 'CAPTCHA_FAIL';
    const { VerifyCode: code } = Result;
    const msg = this.speech.current.texts[key];
    this.panel.showFailure(msg, code, reference(this.certifyId, RequestId));
    const failure = { verifyCode: code, verifyResult: false, success: false, code, msg } as const;
    callPage(this.settings.callbacks.fail, failure);
  }

  private giveUp(event: 'loadFailed' | 'refused', fault: WireFault): void {
    const { showErrorTip, callbacks } = this.settings;
    const quote = reference('', fault.requestId);
    const trace = quote === '' ? fault.code : `${fault.code} · ${quote}`;
    this.panel.showError(showErrorTip ? this.speech.current.texts[causeOf(fault.code)] : '', trace);
    this.dispatch(event);
    if (this.state.open && this.placement.surface.isWindow) this.panel.focus();
    report(fault, callbacks.onError);
  }

  /** The window is gone before the page hears of the pass, and `onClose` is for dismissals only. */
  private finish(): void {
    if (this.placement.surface.isWindow) this.dispatch('hide');
    callPage(this.settings.callbacks.success, this.param);
  }

  private after(ms: number, act: () => void): void {
    if (ms === 0) {
      act();
      return;
    }
    const timer = setTimeout(act, ms);
    this.run.signal.addEventListener('abort', () => clearTimeout(timer));
  }
}
