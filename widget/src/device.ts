/**
 * What the server has given this browser to be known by when it comes back; empty for nothing. It lies
 * in the page's own storage, one for each account, and is no cookie. With `given`, that takes its
 * place, and an empty one is as good as none. Where storage is blocked or full the browser is a new
 * one each time, and nothing else changes.
 */
export function deviceToken(prefix = '', given?: string): string {
  const key = `stile-device:${prefix}`;
  try {
    if (given !== undefined) localStorage.setItem(key, given);
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}
