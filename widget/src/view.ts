import { causeOf } from './causes';
import type { Form } from './form';
import type { Phase } from './machine';
import type { Origin } from './origin';
import { reference } from './parameter';
import { Placement } from './placement';
import type { Settings } from './settings';
import { textsFrom } from './texts/fetch';
import type { FrameKey, FrameTexts } from './texts/keys';
import { Speech } from './texts/speech';
import { type Namer, namer, takePlace } from './ui/naming';
import { Panel } from './ui/panel';
import type { Dismissal, Surface } from './ui/surface';
import { theme } from './ui/theme';
import type { Challenge, WireFault } from './wire';

export interface ViewActions {
  readonly onEntry: () => void;
  readonly onRefresh: () => void;
  readonly onDismiss: (reason: Dismissal) => void;
}

/** All that an instance shows: the panel, where it is seen, and the words. */
export class View {
  readonly name: Namer;
  private readonly speech: Speech;
  private readonly panel: Panel;
  private readonly placement: Placement;
  private cause = '';
  private readonly place: { release(): void } | undefined;

  constructor(
    private readonly settings: Settings,
    origin: Origin,
    inPlace: boolean,
    actions: ViewActions,
  ) {
    const place = settings.mode === 'embed' ? takePlace() : undefined;
    this.place = place;
    this.name = namer(place?.suffix ?? '');
    this.speech = new Speech(settings.language, settings.upLang, textsFrom(origin.base));
    this.panel = new Panel(this.speech.current, this.name, {
      onRefresh: actions.onRefresh,
      onClose: () => actions.onDismiss('userDismiss'),
    });
    this.placement = new Placement({
      settings,
      inPlace,
      speech: this.speech,
      theme: theme(settings.rem, origin.sheet, origin.nonce),
      name: this.name,
      panel: this.panel,
      onEntry: actions.onEntry,
      dismiss: actions.onDismiss,
    });
  }

  get texts(): FrameTexts {
    return this.speech.current.texts;
  }

  get surface(): Surface {
    return this.placement.surface;
  }

  /** Waits for the words of the visitor's language; never rejects. */
  async settleWords(): Promise<void> {
    this.panel.speak(await this.speech.settle());
  }

  show(phase: Phase): void {
    this.panel.show(phase);
    this.placement.show(phase);
    if (phase === 'error') this.placement.say(this.cause);
  }

  /** Takes a challenge's form; true when it is to be seen at another place than the one before. */
  take(challenge: Challenge, form: Form): boolean {
    this.panel.setForm(form);
    return this.placement.settle(challenge.CaptchaType, form.float);
  }

  /** The challenge has come into view, or a cause of its absence. */
  focus(): void {
    if (this.surface.isWindow || this.panel.hadFocus) this.panel.focus();
  }

  /** Says that an attempt has failed, and what to quote; returns the words. */
  showFailure(challenge: Challenge, code: string, requestId: string): string {
    const text = this.texts[challenge.CaptchaType === 'SLIDING' ? 'SLIDE_FAIL' : 'CAPTCHA_FAIL'];
    this.panel.showFailure(text, code, reference(challenge.CertifyId, requestId));
    return text;
  }

  /** Says that an attempt was refused, in the phase `error`, where the visitor may try again; returns the words. */
  showRefusal(key: FrameKey, challenge: Challenge, code: string, requestId: string): string {
    this.showCause(key, code, reference(challenge.CertifyId, requestId));
    return this.texts[key];
  }

  /** Why there is no challenge, for the phase `error`. */
  showFault(fault: WireFault): void {
    this.showCause(causeOf(fault.code), fault.code, reference('', fault.requestId));
  }

  /** Comes before the phase `error`, which shows it. */
  showCause(key: FrameKey, ...trace: string[]): void {
    this.cause = this.settings.showErrorTip ? this.texts[key] : '';
    this.panel.showError(this.cause, trace.filter((each) => each !== '').join(' · '));
  }

  /** The page's button was pressed before the challenge was solved. */
  remind(): void {
    this.panel.remind(this.texts.FINISH_CAPTCHA);
    this.placement.say(this.texts.FINISH_CAPTCHA);
    this.focus();
  }

  remove(): void {
    this.placement.remove();
    this.place?.release();
  }
}
