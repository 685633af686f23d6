/** Why an instance could not start or go on: what `onError` receives. */
export interface Fault {
  readonly code: string;
  readonly msg: string;
}

export type Mode = 'popup' | 'embed';

/** What `fail` receives; every name that real pages read. */
export interface Failure {
  readonly verifyCode: string;
  readonly verifyResult: false;
  readonly success: false;
  readonly code: string;
  readonly msg: string;
}

/** The page's functions. What they throw is the page's own affair, see `callPage`. */
export interface Callbacks {
  readonly success: (captchaVerifyParam: string) => unknown;
  readonly fail?: ((failure: Failure) => unknown) | undefined;
  readonly getInstance?: ((instance: unknown) => unknown) | undefined;
  readonly onError?: ((fault: Fault) => unknown) | undefined;
  readonly onClose?: ((reason: string) => unknown) | undefined;
}

/** A page's options, checked and completed. */
export interface Settings {
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
  readonly zIndex: number;
  readonly closeOnMaskClick: boolean;
  readonly showErrorTip: boolean;
  readonly delayBeforeSuccess: boolean;
  readonly userCertifyId: string | undefined;
  readonly encryptedSceneId: string | undefined;
  readonly callbacks: Callbacks;
}
