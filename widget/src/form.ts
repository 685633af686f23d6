import type { Phase } from './machine';
import type { verifyParam } from './parameter';
import type { Readings } from './signals/signal';
import type { FrameTexts } from './texts/keys';
import type { Trace } from './trail';
import type { EntryOptions } from './ui/entry';
import type { Panel } from './ui/panel';
import type { PopupOptions } from './ui/popup';
import type { Surface } from './ui/surface';
import type { Challenge } from './wire';

/** What the frame gives to a form. */
export interface FormRequest {
  readonly challenge: Challenge;
  readonly texts: FrameTexts;
  readonly bar: { readonly width: number; readonly height: number };
  /** For a style element, where style sheets cannot be adopted. */
  readonly nonce: string;
  /** Where the work is fetched from when the challenge asks for some, and how long that may take. */
  readonly base: string;
  readonly timeoutMs: number;
  /** The signals of device and browser, as far as they could be had. */
  readonly signals: () => Promise<Readings>;
  /** Address of the page's own logo. */
  readonly logo: string | undefined;
  /** The visitor's last moments on the page, the oldest first. */
  readonly trail: () => readonly Trace[];
  /** Names a part of the form as pages know it: the vendor's class, and its id where that is free. */
  readonly name: (element: Element, part: string) => void;
  readonly onGrab: () => void;
  readonly onRelease: () => void;
  readonly onSubmit: () => void;
  /** The visitor wants a challenge without a picture, or the picture back. */
  readonly onWithoutPicture: (without: boolean) => void;
}

/** The window of an embedded picture, beside the button in the page that opens it. */
export interface Floating extends Surface {
  /** Puts the button into the page. */
  mount(): void;
  show(passed: boolean): void;
  /** Has the button say something else than usual, until the next phase. */
  say(text: string): void;
  remove(): void;
}

/** A challenge on the screen. It only takes input in the phases `ready` and `dragging`. */
export interface Form {
  readonly node: HTMLElement;
  /** The buttons that replace dragging; the frame gives them their place. */
  readonly tools: HTMLElement;
  /** What it is to have solved this form, and to have passed. */
  readonly done: { readonly solved: string; readonly passed: string };
  show(phase: Phase): void;
  /** The visitor sees the challenge from now on. */
  start(): void;
  focus(): void;
  /**
   * The attempt as the wire wants it: `data` of `CaptchaVerifyParam`, of at most `most` characters (as
   * many as the server reads if left out). Waits for the proof of work, half a minute at most; rejects
   * when there is none.
   */
  data(most?: number): Promise<string>;
  /** What a page is handed after a pass; here, for nothing needs it before. */
  readonly proof: typeof verifyParam;
  /** Likewise; a window that floats beside a button. */
  readonly float: (panel: Panel, entry: EntryOptions, window: PopupOptions) => Floating;
}

/** What the forms chunk exports. A challenge that cannot be shown rejects. */
export interface FormsModule {
  mountForm(request: FormRequest): Promise<Form>;
}
