import type { Phase } from './machine';
import type { verifyParam } from './parameter';
import type { Readings } from './signals/signal';
import type { Texts } from './texts/keys';
import type { Challenge } from './wire';

/** What the frame gives to a form. */
export interface FormRequest {
  readonly challenge: Challenge;
  readonly texts: Texts;
  readonly bar: { readonly width: number; readonly height: number };
  /** For a style element, where style sheets cannot be adopted. */
  readonly nonce: string;
  /** Where the work is fetched from when the challenge asks for some, and how long that may take. */
  readonly base: string;
  readonly timeoutMs: number;
  /** The signals of device and browser, as far as they could be had. */
  readonly signals: () => Promise<Readings>;
  /** Names a part of the form as pages know it: the vendor's class, and its id where that is free. */
  readonly name: (element: Element, part: string) => void;
  readonly onGrab: () => void;
  readonly onRelease: () => void;
  readonly onSubmit: () => void;
}

/** A challenge on the screen. It only takes input in the phases `ready` and `dragging`. */
export interface Form {
  readonly node: HTMLElement;
  /** The buttons that replace dragging; the frame gives them their place. */
  readonly tools: HTMLElement;
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
}

/** What the forms chunk exports. A challenge that cannot be shown rejects. */
export interface FormsModule {
  mountForm(request: FormRequest): Promise<Form>;
}
