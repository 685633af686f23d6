import type { Floating, Form } from './form';
import type { Phase } from './machine';
import type { Settings } from './settings';
import type { Speech } from './texts/speech';
import type { EntryOptions } from './ui/entry';
import { Inline } from './ui/inline';
import type { Namer } from './ui/naming';
import type { Panel } from './ui/panel';
import { Popup, type PopupOptions } from './ui/popup';
import type { Surface } from './ui/surface';
import type { Theme } from './ui/theme';
import { windows } from './ui/windows';

/** Forms that are no larger than a button. */
const BARS = ['SLIDING', 'CHECK_BOX'];

export interface PlacementOptions {
  readonly settings: Settings;
  /** Whether an embedded picture stands in the page, too. */
  readonly inPlace: boolean;
  readonly speech: Speech;
  readonly theme: Theme;
  readonly name: Namer;
  readonly panel: Panel;
  readonly onEntry: () => void;
  readonly dismiss: PopupOptions['dismiss'];
}

/**
 * Where an instance is seen. A popup is a window. An embedded slider or box stands in the page; an embedded
 * picture does in V2, in V3 it floats beside a button, and which form it is only the challenge tells.
 */
export class Placement {
  surface: Surface;
  private floating: Floating | undefined;
  /** The form in the page, which the button of a picture that follows it stands in for. */
  private inPage = '';

  constructor(private readonly options: PlacementOptions) {
    this.surface = options.settings.mode === 'popup' ? this.popup() : this.inline();
  }

  /** Moves to where a form of this type belongs; true when that is another surface than before. */
  settle(captchaType: string, float: Form['float']): boolean {
    if (this.options.settings.mode === 'popup') return false;
    const window = !BARS.includes(captchaType) && !this.options.inPlace;
    if (!window) this.inPage = captchaType;
    if (window === this.surface.isWindow) return false;
    this.remove();
    this.floating = window ? float(this.options.panel, this.entry(), this.window()) : undefined;
    this.surface = this.floating ?? this.inline();
    this.floating?.mount();
    return true;
  }

  show(phase: Phase): void {
    this.floating?.show(phase === 'passed');
  }

  /** For whoever sees the button and not the window behind it. */
  say(text: string): void {
    this.floating?.say(text);
  }

  remove(): void {
    this.surface.close();
    this.floating?.remove();
  }

  private popup(): Popup {
    return new Popup(this.options.panel, this.window());
  }

  private inline(): Inline {
    const { settings, panel, theme } = this.options;
    return new Inline(settings.element as Element, panel, theme);
  }

  private entry(): EntryOptions {
    const { settings, speech, theme, name, onEntry } = this.options;
    return {
      place: settings.element as Element,
      standsFor: this.inPage,
      wording: speech.current,
      theme,
      name,
      bar: settings.bar,
      logo: settings.logo,
      onClick: onEntry,
    };
  }

  private window(): PopupOptions {
    const { settings, theme, name, dismiss } = this.options;
    const { zIndex, closeOnMaskClick } = settings;
    return { theme, name, zIndex, closeOnMaskClick, dismiss, windows };
  }
}
