import { expect, type Page, test } from '@playwright/test';
import { drag, FAR_END } from './hand';
import { server } from './server';

/** A page that allows nothing but what Stile needs, without a line of script or style of its own. */
const PAGE = 'http://shop.localhost/locked';
const SCRIPT = '/captcha-frontend/aliyunCaptcha/AliyunCaptcha.js';

interface Violation {
  directive: string;
  blocked: string;
}

async function open(
  page: Page,
  policies: string[],
  scripts = `<script src="${server.url}${SCRIPT}">`,
) {
  const asked = new Set<string>();
  page.on('request', (request) => {
    if (!request.url().startsWith('blob:')) asked.add(new URL(request.url()).origin);
  });
  await page.addInitScript(() => {
    const seen: Violation[] = [];
    Object.assign(window, { seen, calls: [] });
    document.addEventListener('securitypolicyviolation', (event) => {
      seen.push({ directive: event.effectiveDirective, blocked: event.blockedURI });
    });
  });
  const body = `<!doctype html><title>Locked</title><div id="captcha"></div>
    <button id="go">Log in</button>${scripts}</script>`;
  await page.route(PAGE, (route) =>
    route.fulfill({
      body,
      contentType: 'text/html',
      headers: { 'content-security-policy': policies.join('; ') },
    }),
  );
  await page.goto(PAGE);
  return asked;
}

function strict(...more: string[]): string[] {
  return ["default-src 'none'", `script-src ${server.url}`, `connect-src ${server.url}`, ...more];
}

async function init(page: Page, scene: string, options: object = {}): Promise<void> {
  await page.evaluate(
    ({ SceneId, prefix, more }) => {
      const { calls } = window as unknown as { calls: string[] };
      void window.initAliyunCaptcha?.({
        SceneId,
        prefix,
        button: '#go',
        language: 'en',
        success: () => calls.push('success'),
        onError: ({ code }) => calls.push(code),
        ...more,
      });
    },
    { SceneId: scene, prefix: server.prefix ?? null, more: options },
  );
}

const violations = (page: Page) =>
  page.evaluate(() => (window as unknown as { seen: Violation[] }).seen);
const calls = (page: Page) => page.evaluate(() => (window as unknown as { calls: string[] }).calls);

async function passSlider(page: Page): Promise<void> {
  await init(page, server.sliding);
  await page.click('#go');
  await expect(page.locator('.stile-form[data-phase="ready"]')).toBeVisible();
  await drag(page, FAR_END);
  await expect.poll(() => calls(page)).toEqual(['success']);
}

test('without workers, inline styles or data URLs a visitor passes, and the work is done in slices', async ({
  page,
}) => {
  await open(page, strict());
  await passSlider(page);
  // Whether a worker may run can only be found out by trying.
  for (const each of await violations(page)) {
    expect(each).toEqual({ directive: 'worker-src', blocked: 'blob' });
  }
});

test('with blob workers allowed nothing at all is violated', async ({ page }) => {
  await open(page, strict('worker-src blob:'));
  await passSlider(page);
  expect(await violations(page)).toEqual([]);
});

test('a browser without adoptable style sheets gets style elements with the nonce of the page', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(Document.prototype, 'adoptedStyleSheets');
  });
  await open(page, strict('worker-src blob:', "style-src 'nonce-given'"));
  await init(page, server.sliding, { nonce: 'given' });
  await page.click('#go');
  await expect(page.locator('.stile-form[data-phase="ready"]')).toBeVisible();
  await expect(page.locator('#aliyunCaptcha-mask')).toHaveCSS('position', 'fixed');
  await expect(page.locator('#aliyunCaptcha-sliding-slider')).toHaveCSS('position', 'absolute');
  expect(await violations(page)).toEqual([]);
});

test('a puzzle is drawn without a picture that the policy would have to allow', async ({
  page,
}) => {
  await open(page, strict('worker-src blob:'));
  await init(page, server.puzzle);
  await page.click('#go');
  await expect(page.locator('.stile-form[data-phase="ready"]')).toBeVisible();
  const drawn = await page.locator('#aliyunCaptcha-img').evaluate((node) => {
    const canvas = node as HTMLCanvasElement;
    const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d');
    copy?.drawImage(canvas, 0, 0);
    const data = copy?.getImageData(0, 0, canvas.width, canvas.height).data;
    return new Set(data).size;
  });
  expect(drawn).toBeGreaterThan(16);
  expect(await violations(page)).toEqual([]);
});

test('trusted types may be enforced', async ({ page }) => {
  await open(page, strict("require-trusted-types-for 'script'", "trusted-types 'none'"));
  await passSlider(page);
  const kinds = (await violations(page)).map(({ directive }) => directive);
  expect(
    kinds.filter((each) => each !== 'worker-src' && each !== 'require-trusted-types-for'),
  ).toEqual([]);
});

test('one origin, no cookie, nothing kept in the browser but the device token', async ({
  page,
  context,
}) => {
  const asked = await open(page, strict('worker-src blob:'));
  await passSlider(page);
  expect([...asked].sort()).toEqual([new URL(PAGE).origin, server.url].sort());
  expect(await context.cookies()).toEqual([]);
  const kept = await page.evaluate(async () => [
    document.cookie.length,
    sessionStorage.length,
    (await indexedDB.databases()).length,
  ]);
  expect(kept).toEqual([0, 0, 0]);
  const names = await page.evaluate(() => Object.keys(localStorage));
  expect(names).toEqual([expect.stringMatching(/^stile-device:/)]);
});

test('a pinned version runs with its integrity value, and not with another', async ({ page }) => {
  const { script } = await (await fetch(`${server.url}/stile/integrity.json`)).json();
  const pinned = (integrity: string) =>
    `<script src="${server.url}${script.path}" integrity="${integrity}" crossorigin="anonymous">`;
  await open(page, strict('worker-src blob:'), pinned(script.integrity));
  await passSlider(page);

  const wrong = script.integrity.replace(/-./, (start: string) => (start === '-A' ? '-B' : '-A'));
  await page.unroute(PAGE);
  await open(page, strict(), pinned(wrong));
  expect(await page.evaluate(() => typeof window.initAliyunCaptcha)).toBe('undefined');
});
