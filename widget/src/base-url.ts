/** Paths under which the script is served; what stands before one of them is the API's base. */
const SCRIPT_PATHS = ['/captcha-frontend/aliyunCaptcha/AliyunCaptcha.js', '/stile.js'];

/**
 * The API's address, without a trailing slash, worked out from where the script came from: a page
 * moves to another server by changing the script's URL alone, and a path in front names an account.
 */
export function baseUrl(scriptUrl: string): string {
  const { origin, pathname } = new URL(scriptUrl);
  const known = SCRIPT_PATHS.find((path) => pathname.endsWith(path));
  return origin + (known === undefined ? '' : pathname.slice(0, -known.length));
}

/** The script being run, or the one in the document that looks like it (a module, a late evaluation). */
export function ownScript(document: Document): HTMLScriptElement | undefined {
  const current = document.currentScript;
  if (current instanceof HTMLScriptElement && current.src !== '') return current;
  return [...document.scripts].find((script) =>
    SCRIPT_PATHS.some((path) => script.src.split(/[?#]/)[0]?.endsWith(path)),
  );
}
