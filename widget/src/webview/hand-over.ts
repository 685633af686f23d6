import { callPage } from '../page';

/** What an app puts into its web view to be given the parameter, by the vendor's and React's names. */
interface Bridges {
  readonly testInterface?: { getCaptchaVerifyParam?(param: string): void };
  readonly webkit?: {
    readonly messageHandlers?: {
      readonly getCaptchaVerifyParam?: { postMessage(param: string): void };
    };
  };
  readonly ReactNativeWebView?: { postMessage(message: string): void };
}

/** The page's window, as far as handing over is concerned. */
export type View = Bridges & { readonly parent: Pick<Window, 'postMessage'> };

/**
 * Gives the parameter to the app that shows this page, by every bridge that there is, or to the page
 * that holds it in a frame, if its origin is one of `origins`: browsers deliver to no other.
 */
export function handOver(param: string, view: View, origins: readonly string[]): void {
  callPage((text) => view.testInterface?.getCaptchaVerifyParam?.(text), param);
  callPage((text) => view.webkit?.messageHandlers?.getCaptchaVerifyParam?.postMessage(text), param);
  callPage((text) => view.ReactNativeWebView?.postMessage(text), param);
  if ((view.parent as unknown) === view) return;
  for (const origin of origins)
    view.parent.postMessage({ type: 'captchaVerifyParam', captchaVerifyParam: param }, origin);
}
