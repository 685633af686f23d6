import type { CaptchaInstance as Instance } from '../types/stile';
import type { Captcha } from './captcha';

export type { Instance };

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
    startTracelessVerification: () => captcha?.begin(),
    getSessionId: () => captcha?.certifyId ?? '',
  };
}
