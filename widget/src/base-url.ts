/** Where the script and the module are served; what stands before is the API's base. */
const ENTRY =
  /\/(captcha-frontend\/aliyunCaptcha\/AliyunCaptcha\.js|(stile\/[A-Za-z0-9.-]+\/)?stile\.m?js)$/;

/**
 * The API's address, without a trailing slash, worked out from where the script came from: a page
 * moves to another server by changing the script's URL alone, and a path in front names an account.
 */
export function baseUrl(scriptUrl: string): string {
  const { origin, pathname } = new URL(scriptUrl);
  return origin + (ENTRY.test(pathname) ? pathname.replace(ENTRY, '') : '');
}

/** The script being run, or the one in the document that looks like it (a module, a late evaluation). */
export function ownScript(document: Document): HTMLScriptElement | undefined {
  const current = document.currentScript;
  if (current instanceof HTMLScriptElement && current.src !== '') return current;
  return [...document.scripts].find((script) => ENTRY.test(script.src.split(/[?#]/)[0] ?? ''));
}
