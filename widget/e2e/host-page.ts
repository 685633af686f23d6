import type { Page } from '@playwright/test';
import { server } from './server';

/** A customer's page, on an origin of its own, with a strict CSP and styles that get in the way. */
const URL_OF_PAGE = 'http://shop.localhost/login';
const SCRIPT = '/captcha-frontend/aliyunCaptcha/AliyunCaptcha.js';
const csp = (origins: string) =>
  [
    "default-src 'none'",
    `script-src ${origins} 'nonce-page'`,
    `connect-src ${origins}`,
    "style-src 'nonce-page'",
  ].join('; ');

const html = (base: string) => `<!doctype html>
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Log in</title>
<style nonce="page">
  body { margin: 24px; font: 16px sans-serif }
  button { padding: 20px; text-transform: uppercase; letter-spacing: 2px }
  div, p, h2 { margin: 7px; line-height: 2; border: 1px solid red }
  body div button, body div span { background: lime; float: right; min-width: 90px }
  svg { width: 7px }
  canvas { max-width: 50% }
</style>
<h1>Log in</h1><div id="captcha"></div><button id="go">Log in</button>
<div id=":r1:">Sign up</div><button id="unseen" hidden></button>
<script nonce="page" src="${base}${SCRIPT}"></script>
<script nonce="page">
  window.calls = [];
  window.early = typeof window.initAliyunCaptcha;
  window.answer = { captchaResult: true, bizResult: { order: 7 } };
  const ways = {
    value: () => window.answer,
    promise: async () => window.answer,
    argument: (param, done) => { setTimeout(() => done(window.answer)) },
    nothing: () => undefined,
    never: () => new Promise(() => undefined),
  };
  window.start = ({ v2, again, showAtOnce, ...options }) => {
    const note = (name) => (value) => {
      window.calls.push([name, value]);
      if (name === again) window.start({ v2, ...options });
    };
    const judged = note('captchaVerifyCallback');
    const styleV2 = {
      success: null,
      captchaVerifyCallback: v2 === 'argument'
        ? (param, done) => { judged(param); ways.argument(param, done) }
        : (param) => { judged(param); return ways[v2](param) },
      onBizResultCallback: note('onBizResultCallback'),
    };
    return window.initAliyunCaptcha({
      button: '#go', element: '#captcha', language: 'en',
      success: note('success'), fail: note('fail'), onError: note('onError'), onClose: note('onClose'),
      getInstance(instance) {
        window.instance = instance;
        note('getInstance')();
        if (showAtOnce) instance.show();
      },
      ...(v2 ? styleV2 : {}),
      ...options,
    });
  };
</script>`;

export type Call = [name: string, value: unknown];

interface HostWindow {
  calls: Call[];
  early: string;
  answer: unknown;
  start(options: object): Promise<unknown>;
  instance: Record<string, () => unknown>;
}

/** The page as a test sees it. */
export class HostPage {
  private constructor(readonly page: Page) {}

  /**
   * `policy`: what the page allows beyond its strict policy; `others`: further hosts of the service;
   * `base`: where the script comes from.
   */
  static async open(page: Page, policy = '', others = '', base = server.url): Promise<HostPage> {
    await page.route(URL_OF_PAGE, (route) =>
      route.fulfill({
        body: html(base),
        contentType: 'text/html',
        headers: { 'content-security-policy': `${csp(`${base} ${others}`)}; ${policy}` },
      }),
    );
    await page.goto(URL_OF_PAGE);
    return new HostPage(page);
  }

  /**
   * Inits without waiting for the challenge. Besides the widget's options: `v2` is how the page answers
   * in V2 (`value`, `promise`, `argument`, `nothing`, `never`), `again` the callback in which it inits
   * again, `showAtOnce` has it call `show` in `getInstance`.
   */
  async init(scene: string, options: object = {}): Promise<void> {
    const all = { SceneId: scene, mode: 'popup', prefix: server.prefix ?? null, ...options };
    await this.page.evaluate((given) => {
      void (window as unknown as HostWindow).start(given);
    }, all);
  }

  /** What a V2 page answers from now on. */
  async answer(answer: unknown): Promise<void> {
    await this.page.evaluate((given) => {
      (window as unknown as HostWindow).answer = given;
    }, answer);
  }

  calls(): Promise<Call[]> {
    return this.page.evaluate(() => (window as unknown as HostWindow).calls);
  }

  async names(): Promise<string[]> {
    return (await this.calls()).map(([name]) => name);
  }

  /** What a callback was called with, each time. */
  async given(name: string): Promise<unknown[]> {
    return (await this.calls()).filter(([each]) => each === name).map(([, value]) => value);
  }

  typeOfInitAtLoad(): Promise<string> {
    return this.page.evaluate(() => (window as unknown as HostWindow).early);
  }

  /** Calls a method of the instance; what it throws fails the test. */
  async call(method: string): Promise<void> {
    await this.page.evaluate((name) => {
      (window as unknown as HostWindow).instance[name]?.();
    }, method);
  }

  async scriptAgain(): Promise<void> {
    await this.page.evaluate(
      (src) =>
        new Promise((loaded) => {
          const script = document.createElement('script');
          script.nonce = 'page';
          script.src = src;
          script.addEventListener('load', loaded);
          document.head.append(script);
        }),
      `${server.url}/stile.js`,
    );
  }

  get popup() {
    return this.page.locator('#aliyunCaptcha-window-popup');
  }

  get handle() {
    return this.page.locator('#aliyunCaptcha-sliding-slider');
  }

  get box() {
    return this.page.locator('#aliyunCaptcha-checkbox-left');
  }

  phase(phase: string) {
    return this.page.locator(`.stile-panel[data-phase="${phase}"]`);
  }
}
