/** What the page runs in, as far as it says so. */
export type Platform = 'web' | 'webview' | 'miniprogram';

interface Surroundings {
  readonly __wxjs_environment?: unknown;
  readonly testInterface?: unknown;
  readonly ReactNativeWebView?: unknown;
  readonly webkit?: { readonly messageHandlers?: { readonly getCaptchaVerifyParam?: unknown } };
  readonly location: { readonly pathname: string };
}

/** The hosted page of apps, which may stand behind a path that names the account. */
const HOSTED = /\/webview\.html$/;

/** What the page runs in: its app has left a bridge in it, or it is the hosted page of apps. */
export function platformOf(page: Surroundings): Platform {
  if (page.__wxjs_environment === 'miniprogram') return 'miniprogram';
  const bridge =
    page.testInterface ??
    page.ReactNativeWebView ??
    page.webkit?.messageHandlers?.getCaptchaVerifyParam;
  return bridge || HOSTED.test(page.location.pathname) ? 'webview' : 'web';
}
