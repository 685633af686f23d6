import type { CloseReason, Failure } from '../types/stile';

/** Why an instance could not start or go on: what `onError` receives. */
export interface Fault {
  readonly code: string;
  readonly msg: string;
}

export type Mode = 'popup' | 'embed';

/** The page's functions. What they throw is the page's own affair, see `callPage`. */
export interface Callbacks {
  readonly fail?: ((failure: Failure) => unknown) | undefined;
  readonly getInstance?: ((instance: unknown) => unknown) | undefined;
  readonly onError?: ((fault: Fault) => unknown) | undefined;
  readonly onClose?: ((reason: CloseReason) => unknown) | undefined;
}

/** Client V3: the widget has the attempt judged, the page gets proof of a pass. */
export interface V3 {
  readonly version: 3;
  readonly success: (captchaVerifyParam: string) => unknown;
}

/** Client V2: the page gets the attempt, and has it judged by its own back end. */
export interface V2 {
  readonly version: 2;
  readonly verify: (captchaVerifyParam: string, done: (result: unknown) => void) => unknown;
  readonly onBizResult: ((bizResult: unknown) => unknown) | undefined;
  /** Hand over after the interaction, without waiting for the page's button. */
  readonly immediate: boolean;
  readonly autoRefresh: boolean;
}

/** A page's options, checked and completed. */
export interface Settings {
  readonly client: V3 | V2;
  readonly sceneId: string;
  readonly prefix: string | undefined;
  readonly mode: Mode;
  readonly element: Element | undefined;
  readonly button: Element | undefined;
  readonly language: string;
  readonly upLang: Readonly<Record<string, unknown>>;
  readonly timeoutMs: number;
  readonly rem: number;
  readonly bar: { readonly width: number; readonly height: number };
  /** An image's URL, or its bytes in base64. */
  readonly logo: string | undefined;
  /** Hosts that the page prefers. */
  readonly server: readonly unknown[];
  readonly nonce: string | undefined;
  readonly zIndex: number;
  readonly closeOnMaskClick: boolean;
  readonly showErrorTip: boolean;
  readonly delayBeforeSuccess: boolean;
  readonly userCertifyId: string | undefined;
  readonly encryptedSceneId: string | undefined;
  readonly callbacks: Callbacks;
}
