import { codeOf } from './chunk';
import { Course } from './course';
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
/** A click that comes before anybody knows the form opens nothing until then, or for that long. */
const UNKNOWN_MS = 800;
/** Beyond the limits of the requests: for parts, pictures, work, and a page's answer. */
const PATIENCE_MS = 45_000;

/** Phases that only a new challenge leads out of. */
const OVER: readonly Phase[] = ['idle', 'passed', 'error'];
/** Codes of a way that has been taken too often. */
const TOO_OFTEN = ['F010', 'F011'];

const SILENT_IN_PAGE: WireFault = {
  code: 'InvalidMode',
  msg: 'initAliyunCaptcha: mode must be popup for a traceless scene',
  requestId: '',
};
const CHECK_LOST: WireFault = {
  code: 'Network',
  msg: 'no reply to the silent check',
  requestId: '',
};

/** One instance: carries out what the table of states allows. */
export class Captcha {
  private state: State = { phase: 'idle', open: false };
  private readonly style: Style;
  private readonly hosts: Hosts;
  private readonly view: View;
  private loaded: Loaded | undefined;
  private pass: Pass | undefined;
  private readonly course = new Course();
  /** What somebody waits for: to see the window, or to be verified, which may need none. */
  private wish: 'window' | 'check' | undefined;
  /** Silent checks in a row of which no reply came. */
  private losses = 0;
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

  /** Fetches the first challenge, so that a window opens with it; `open`: the window is there before it. */
  start(open: boolean): void {
    this.settings.button?.addEventListener('click', this.onButton);
    if (open || this.settings.mode === 'embed') this.dispatch('show');
    this.dispatch('load');
  }

  /** Shows the challenge. Where there is nothing to see, it waits for `begin`. */
  show(): void {
    if (!this.course.isSilent) this.ask('window');
  }

  /** The visitor is to be verified: a click on the page's button, or the page says so. */
  begin(): void {
    this.ask('check');
  }

  hide(): void {
    if (!this.course.isSilent) this.wish = undefined;
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
    if (this.settings.mode === 'popup') this.begin();
    else if (phase === 'solved') this.dispatch('submit');
    else if (phase === 'error') this.retry();
    else if (phase !== 'passed' && phase !== 'verifying') this.view.remind();
    else if (this.pass !== undefined && this.pass.until === undefined) {
      // What the last pass was for has been done, so this is for something else.
      this.retry();
      this.view.remind();
    }
  };

  private ask(wish: 'window' | 'check'): void {
    this.asked = true;
    this.losses = 0;
    // The page may have removed our nodes by hand.
    if (this.state.open && !this.view.surface.connected) this.dispatch('hide');
    const { phase, open } = this.state;
    if (!open && this.wish !== 'check') this.wish = wish;
    this.wanted();
    const old = phase === 'ready' && this.loaded !== undefined && !isFresh(this.loaded);
    if (old || (!open && OVER.includes(phase))) this.dispatch('load');
    this.fulfil();
  }

  /** Does what somebody waits for, as soon as it is known how. */
  private fulfil(): void {
    const { course, state, wish } = this;
    if (course.isSilent) {
      if (state.phase === 'ready' && (state.open || wish === 'check')) this.dispatch('submit');
    } else if (wish === undefined) return;
    else if (course.isKnown) this.dispatch('show');
    else {
      this.span.after(UNKNOWN_MS, () => {
        if (this.wish !== undefined && !this.course.isKnown) this.dispatch('show');
      });
    }
  }

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
    if (after.open) {
      this.wanted();
      this.wish = undefined;
    }
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
    if (phase === 'passed') {
      const seen = this.state.open && this.settings.delayBeforeSuccess;
      this.span.after(seen ? PASSED_MS : 0, () => this.finish());
    }
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
    const { course } = this;
    const loaded = await loadChallenge(
      this.line(signal),
      this.settings,
      course.next(this.loaded?.challenge.CertifyId),
      {
        forms: this.loadForms(signal),
        words: this.view.settleWords(),
        heard: (challenge) => (signal.aborted ? undefined : this.hear(challenge)),
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
    const { isDoubted } = course;
    course.begun();
    if (this.view.take(loaded.challenge, loaded.form)) {
      // The new place is closed. A window waits for the visitor, unless he is at it already.
      this.dispatch('hide');
      if (isDoubted || !this.view.surface.isWindow) this.dispatch('show');
    }
    this.dispatch('loaded');
    this.fulfil();
  }

  /** The form is known, though it cannot be shown yet. */
  private hear({ CaptchaType }: Challenge): WireFault | undefined {
    this.course.came(CaptchaType);
    if (this.course.isSilent && this.settings.mode === 'embed') return SILENT_IN_PAGE;
    this.fulfil();
    return undefined;
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
      logo: this.settings.logo,
      trail: () => this.origin.trail.recent(),
      onGrab: () => this.dispatch('grab'),
      onRelease: () => this.dispatch('release'),
      onSubmit: () => this.dispatch(this.style.waits ? 'hold' : 'submit'),
      onWithoutPicture: (without) => {
        if (without) this.course.goWithout(challenge.Record);
        else this.course.goBack();
        this.retry();
      },
    };
  }

  private async attempt(signal: AbortSignal): Promise<void> {
    this.watch('refused', 1);
    const { form, challenge } = this.loaded as Loaded;
    const attempt = {
      certifyId: this.certifyId,
      record: challenge.Record,
      until: this.recordUntil,
      data: (most?: number) => form.data(most),
      proof: form.proof,
    };
    try {
      const judgement = await this.style.judge(attempt, this.line(signal));
      if (!signal.aborted) this.conclude(judgement);
    } catch (error) {
      const msg = `the attempt could not be made (${error})`;
      if (!signal.aborted) this.giveUp('refused', { code: codeOf(error), msg, requestId: '' });
    }
  }

  private conclude(judgement: Judgement): void {
    const { event } = judgement;
    if (event === 'refused') this.giveUp('refused', judgement.fault);
    else if (event === 'rejected') {
      this.course.doubted(judgement.escalation);
      if (this.course.goesFurther) {
        this.dispatch('doubted');
        this.dispatch('show');
      } else this.fail(judgement.code, judgement.requestId);
    } else if (event === 'lost' && this.course.isSilent && ++this.losses > 1) {
      this.giveUp('refused', CHECK_LOST);
    } else {
      if (event === 'accepted') {
        this.pass = judgement.pass;
        this.wish = undefined;
        this.course.goBack();
      }
      this.dispatch(event);
    }
  }

  private fail(code: string, requestId: string): void {
    const { challenge } = this.loaded as Loaded;
    const tooOften = this.course.isWithoutPicture && TOO_OFTEN.includes(code);
    let msg: string;
    if (tooOften || this.course.isSilent || !this.style.autoRefresh) {
      // It would go on like this by itself: the visitor decides when, and if, to try again.
      if (tooOften) this.course.goBack();
      const key = tooOften ? 'CONGESTION' : 'CAPTCHA_FAIL';
      msg = this.view.showRefusal(key, challenge, code, requestId);
      this.stop('refused', true);
    } else {
      this.dispatch('rejected');
      msg = this.view.showFailure(challenge, code, requestId);
    }
    if (code === '') return;
    const failure = { verifyCode: code, verifyResult: false, success: false, code, msg } as const;
    callPage(this.settings.callbacks.fail, failure);
  }

  private giveUp(event: 'loadFailed' | 'refused', fault: WireFault): void {
    const { asked } = this;
    this.asked = false;
    this.view.showFault(fault);
    this.stop(event, this.wish !== undefined);
    const { signal } = this.span;
    report(fault, this.settings.callbacks.onError);
    if (event === 'loadFailed' && asked && !signal.aborted) void this.goWithout(fault.code, signal);
  }

  /** It goes no further; whoever waits for it learns so, though nothing has been to be seen yet. */
  private stop(event: 'loadFailed' | 'refused', awaited: boolean): void {
    if (awaited) this.dispatch('show');
    this.dispatch(event);
    if (this.state.open && this.view.surface.isWindow) this.view.focus();
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
