/**
 * Types of the Stile widget, for a page with the script tag (`window.initAliyunCaptcha`) and for one
 * that imports the module. Copy this file beside your sources: the server that you load the widget
 * from has it as `/stile.d.ts`.
 */

/** Codes as the interface spells them: `cn` is simplified Chinese, `tw` traditional, `in` Indonesian. */
export type Language =
  | 'cn'
  | 'tw'
  | 'en'
  | 'ar'
  | 'de'
  | 'es'
  | 'fr'
  | 'in'
  | 'it'
  | 'ja'
  | 'ko'
  | 'pt'
  | 'ru'
  | 'ms'
  | 'th'
  | 'tr'
  | 'vi';

/** Accepted for pages that name one; they change nothing. */
export type Region = 'cn' | 'sgp' | 'ga';

/** The texts that a page may replace. */
export type TextKey =
  | 'START_VERIFY'
  | 'POPUP_TITLE'
  | 'SLIDE_TIP'
  | 'CHECK_BOX_TIP'
  | 'PUZZLE_TIP'
  | 'INPAINTING_TIP'
  | 'VERIFYING'
  | 'SUCCESS'
  | 'SLIDE_FAIL'
  | 'CAPTCHA_FAIL'
  | 'CONGESTION'
  | 'CAPTCHA_COMPLETED'
  | 'FINISH_CAPTCHA';

/** A page's own wording; taken as text, never as HTML. */
export type CustomTexts = { readonly [L in Language]?: { readonly [K in TextKey]?: string } };

/** What `fail` receives after a wrong attempt; the widget goes on by itself. */
export interface Failure {
  /** As `F015`. */
  readonly verifyCode: string;
  readonly verifyResult: false;
  readonly success: false;
  /** The same as `verifyCode`. */
  readonly code: string;
  readonly msg: string;
}

/** Found before any request is made; `InvalidMode` also when a traceless scene is asked for `embed`. */
export type OptionFault =
  | 'InvalidType'
  | 'InvalidLanguage'
  | 'InvalidRegion'
  | 'InvalidMode'
  | 'ElementNotFound';

/** What `onError` receives. */
export interface CaptchaError {
  /** One of ours, or the code of the server's refusal, as `IllegalScene`. */
  readonly code: OptionFault | 'Network' | 'Timeout' | (string & Record<never, never>);
  readonly msg: string;
}

/** Why an open window closed without a pass. */
export type CloseReason = 'userDismiss' | 'maskClick' | 'escape' | 'replaced' | 'destroyed';

/** What a V2 page makes of the visitor's attempt, after its back end has been asked. */
export interface VerifyAnswer {
  /** Whether the back end's call has found a pass. False brings a new challenge. */
  readonly captchaResult: boolean;
  /** Handed to `onBizResultCallback` as it is. */
  readonly bizResult?: unknown;
}

/** What a page holds. Every method is safe at any time, and twice. */
export interface CaptchaInstance {
  /** Opens the window; does nothing where a silent check has not been made. */
  show(): void;
  /** Closes it, without `onClose`. */
  hide(): void;
  /** Brings a new challenge. */
  refresh(): void;
  /** The same as `refresh`. */
  reset(): void;
  /** The same as `show`. */
  verify(): void;
  /** Ends the instance and removes all that it put into the page. */
  destroyCaptcha(): void;
  /** The same as `destroyCaptcha`. */
  destroy(): void;
  /** Starts the silent check of a traceless scene, without a click on `button`; with any other form it is `show`. */
  startTracelessVerification(): void;
  /** The `certifyId` of the challenge, or the empty text. */
  getSessionId(): string;
}

/** `null` and the empty text mean: not given. */
type Absent = null | undefined;

/** Options of both styles and both modes. */
export interface CommonOptions {
  SceneId: string;
  /** Here or in `AliyunCaptchaConfig`; without one the server's default account is meant. */
  prefix?: string | Absent;
  region?: Region | Absent;
  /** A selector of what opens the window. */
  button?: string | Absent;
  /** Called once for each init, asynchronously. */
  getInstance?: ((instance: CaptchaInstance) => unknown) | Absent;
  onError?: ((error: CaptchaError) => unknown) | Absent;
  onClose?: ((reason: CloseReason) => unknown) | Absent;
  /** By default `cn`. */
  language?: Language | Absent;
  upLang?: CustomTexts | Absent;
  /** The bar, in CSS pixels; a width below 320 is 320. */
  slideStyle?: { width?: number | string; height?: number | string } | Absent;
  /** Scale of the whole widget, above 0; by default 1. */
  rem?: number | Absent;
  /** Of the mask; the window is one above. By default 10000. */
  zIndex?: number | Absent;
  /** For one request, in milliseconds; by default 5000. */
  timeout?: number | Absent;
  /** An image's address or `data:` URL; the page's own CSP must let it load. */
  captchaLogoImg?: string | Absent;
  /** By default false: a click beside the window closes it. */
  disableMaskClick?: boolean | Absent;
  /** Tell the visitor in words what is wrong; by default true. */
  showErrorTip?: boolean | Absent;
  /** Accepted for pages that set it; it changes nothing. */
  dualStack?: boolean | Absent;
  /** Fail-over origins in the order to try; those that the server does not list are ignored. */
  server?: readonly string[] | Absent;
  /**
   * Of the page's `style-src`, for browsers without adoptable style sheets; by default that of the
   * script's tag, which a module has none of.
   */
  nonce?: string | Absent;
  /** `<prefix>_` and ten letters or digits; the back end gets it back as `CertifyId`. */
  UserCertifyId?: string | Absent;
  /** The token of encryption mode, made by the back end. */
  EncryptedSceneId?: string | Absent;
}

/** A window above the page, or a place in it. */
export type ModeOptions =
  | { mode?: 'popup' | Absent; element?: string | Absent }
  | { mode: 'embed'; element: string };

/** V3: the widget has the attempt judged, and the page hears of a pass only. */
export interface V3Options {
  /** A pass: send the text to the back end, unchanged. */
  success: (captchaVerifyParam: string) => unknown;
  fail?: ((failure: Failure) => unknown) | Absent;
  /** Let the visitor see his pass before `success` is called; by default true. */
  delayBeforeSuccess?: boolean | Absent;
  captchaVerifyCallback?: never;
  onBizResultCallback?: never;
  immediate?: never;
  autoRefresh?: never;
}

/** V2: the page has its back end judge the attempt, and says what came of it. */
export interface V2Options {
  /**
   * An attempt: have it judged, and return the answer, a promise of it, or hand it to `answer`.
   * Without any the visitor stays verified.
   */
  captchaVerifyCallback: (
    captchaVerifyParam: string,
    answer: (result: VerifyAnswer) => void,
    // biome-ignore lint/suspicious/noConfusingVoidType: a function without a return is allowed.
  ) => VerifyAnswer | void | PromiseLike<VerifyAnswer | void>;
  onBizResultCallback?: ((bizResult: unknown) => unknown) | Absent;
  /** Hand the attempt over at once instead of at the press of the page's button; by default false. */
  immediate?: boolean | Absent;
  /** Bring a new challenge after a failure; by default true. */
  autoRefresh?: boolean | Absent;
  delayBeforeSuccess?: boolean | Absent;
  success?: never;
  fail?: never;
}

/** What `initAliyunCaptcha` takes: one of the styles, in one of the modes. */
export type CaptchaOptions = CommonOptions & ModeOptions & (V3Options | V2Options);

/** What a page may set before or after the script; options of the same name come first. */
export interface CaptchaConfig {
  region?: Region | Absent;
  prefix?: string | Absent;
}

/** Starts an instance. Never throws and never rejects: faults reach `onError`. */
export type InitCaptcha = (options: CaptchaOptions) => Promise<CaptchaInstance>;

/** The module's export; the same function as `window.initAliyunCaptcha`. */
export declare const initAliyunCaptcha: InitCaptcha;
/** A shorter name of it. */
export declare const init: InitCaptcha;

declare global {
  interface Window {
    /** There when the script's load event fires. */
    initAliyunCaptcha?: InitCaptcha;
    AliyunCaptchaConfig?: CaptchaConfig;
  }
}
