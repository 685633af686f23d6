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

/**
 * What the page runs in: its app has left a bridge in it, or it is the hosted page of apps. Nothing is
 * said where React Native alone is there: it leaves its bridge in pages of the web, too.
 */
export function platformOf(page: Surroundings): Platform | undefined {
  if (page.__wxjs_environment === 'miniprogram') return 'miniprogram';
  const bridge = page.testInterface ?? page.webkit?.messageHandlers?.getCaptchaVerifyParam;
  if (bridge || HOSTED.test(page.location.pathname)) return 'webview';
  return page.ReactNativeWebView ? undefined : 'web';
}
