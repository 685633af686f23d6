import { baseUrl, ownScript } from './base-url';
import { Captcha, type Origin } from './captcha';
import { preloadForms } from './forms-chunk';
import { type Instance, instanceOf } from './instance';
import { errorHandler, isFault, readOptions } from './options';
import { callPage, report } from './page';
import { Registry } from './registry';
import css from './ui/frame.css';
import { StyleSheet } from './ui/style-sheet';

declare global {
  interface Window {
    initAliyunCaptcha?: (options: unknown) => Promise<Instance>;
    AliyunCaptchaConfig?: unknown;
  }
}

/** Marks a page on which the script has run: a second evaluation must keep the first one's instances. */
const EVALUATED = Symbol.for('stile.widget');

function install(origin: Origin): void {
  const registry = new Registry<Captcha>();
  preloadForms(origin.base);

  /** Never throws: pages that saw an init throw called it again and again. */
  window.initAliyunCaptcha = async (options) => {
    const settings = readOptions(options, window.AliyunCaptchaConfig, document);
    if (isFault(settings)) {
      await undefined;
      report(settings, errorHandler(options));
      return instanceOf(undefined);
    }
    const places = [settings.element, settings.button];
    registry.free(places);
    const captcha = new Captcha(settings, origin);
    registry.hold(places, captcha);
    captcha.start();
    const instance = instanceOf(captcha);
    await undefined;
    callPage(settings.callbacks.getInstance, instance);
    return instance;
  };
}

const marked = window as { [EVALUATED]?: boolean };
if (!marked[EVALUATED]) {
  marked[EVALUATED] = true;
  const script = ownScript(document);
  const nonce = script?.nonce ?? '';
  const sheet = new StyleSheet(css, 'first', nonce);
  install({ base: baseUrl(script?.src ?? location.href), nonce, sheet });
}
