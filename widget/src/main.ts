import type { InitCaptcha } from '../types/stile';
import { baseUrl, ownScript } from './base-url';
import { Captcha } from './captcha';
import { forms } from './forms-chunk';
import { knownHosts } from './hosts';
import { type Instance, instanceOf } from './instance';
import { errorHandler, isFault, readOptions } from './options';
import type { Origin } from './origin';
import { callPage, report } from './page';
import { Registry } from './registry';
import { Signals } from './signals-chunk';
import { Trail } from './trail';
import css from './ui/frame.css';
import { StyleSheet } from './ui/style-sheet';
import { visitorActs } from './visitor';

/** Whatever a page passes: its types are a promise that nobody has to keep. */
type Init = (options: unknown) => Promise<Instance>;

/**
 * Where a page keeps the function: a second evaluation, and the module beside the script, must keep
 * the first one's instances.
 */
const INSTALLED = Symbol.for('stile.widget');

/** Nobody waits for it; whoever needs the forms later has a limit of his own. */
const PRELOAD_MS = 30_000;

function install(origin: Origin): Init {
  const registry = new Registry<Captcha>();
  void origin.visitor.then(() => {
    origin.signals.begin();
    origin.sheet.prepare();
    forms.load(origin.base, PRELOAD_MS).catch(() => undefined);
  });

  /** Never throws: pages that saw an init throw called it again and again. */
  return async (options) => {
    const settings = readOptions(options, window.AliyunCaptchaConfig, document);
    if (isFault(settings)) {
      // Not a microtask: a page that inits again in its `onError` would block itself.
      await new Promise((done) => setTimeout(done));
      report(settings, errorHandler(options));
      return instanceOf(undefined);
    }
    const places = [settings.element, settings.button];
    const goesOn = registry.free(places);
    const { nonce = origin.nonce } = settings;
    const captcha = new Captcha(settings, { ...origin, nonce });
    registry.hold(places, captcha);
    captcha.start(goesOn);
    const instance = instanceOf(captcha);
    await undefined;
    callPage(settings.callbacks.getInstance, instance);
    return instance;
  };
}

/** A module knows its address. In the script, `import.meta` is empty, and the tag has it. */
function originOfThis(): Origin {
  const script = ownScript(document);
  const own: string | undefined = import.meta.url;
  const nonce = script?.nonce ?? '';
  const sheet = new StyleSheet(css, 'first');
  const base = baseUrl(own ?? script?.src ?? location.href);
  const signals = new Signals(base);
  const visitor = visitorActs(window);
  const trail = new Trail(window);
  return { base, hosts: knownHosts(base), nonce, sheet, signals, visitor, trail };
}

const page = window as { [INSTALLED]?: Init };
page[INSTALLED] ??= install(originOfThis());

/** The module's exports, and the script's global. */
export const initAliyunCaptcha = page[INSTALLED] as InitCaptcha;
export const init = initAliyunCaptcha;
window.initAliyunCaptcha = initAliyunCaptcha;
