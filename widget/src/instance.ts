import type { Captcha } from './captcha';

/** What a page holds: the documented methods, and those that pages call all the same. */
export interface Instance {
  show(): void;
  hide(): void;
  refresh(): void;
  reset(): void;
  verify(): void;
  destroyCaptcha(): void;
  destroy(): void;
  startTracelessVerification(): void;
  getSessionId(): string;
}

/**
 * All methods are safe at any time, before the challenge is there and after the end. Without a
 * captcha (its options were at fault) they do nothing at all.
 */
export function instanceOf(captcha: Captcha | undefined): Instance {
  const show = () => captcha?.show();
  const refresh = () => captcha?.refresh();
  const destroy = () => captcha?.destroy();
  return {
    show,
    hide: () => captcha?.hide(),
    refresh,
    reset: refresh,
    verify: show,
    destroyCaptcha: destroy,
    destroy,
    startTracelessVerification: show,
    getSessionId: () => captcha?.certifyId ?? '',
  };
}
