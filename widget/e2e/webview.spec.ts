import { expect, type Page, test } from '@playwright/test';
import { drag, FAR_END } from './hand';
import { gates } from './server';

/** The page for apps, with the bridges of each kind of app in its window. */
const page = (scene: string, more = '') =>
  `${gates.url}/webview.html?sceneId=${scene}&prefix=gates01&language=en${more}`;

interface Told {
  told: string[];
}

async function open(at: Page, bridge: () => void, url: string): Promise<void> {
  await at.addInitScript(() => {
    Object.assign(window, { told: [] });
  });
  await at.addInitScript(bridge);
  await at.goto(url);
  await expect(at.locator('.stile-form[data-phase="ready"]')).toBeVisible();
}

const told = (at: Page) => at.evaluate(() => (window as unknown as Told).told);

/** Base64 of what the business server is to be given. */
function expectParameter(param: string | undefined): void {
  const fields = JSON.parse(Buffer.from(param ?? '', 'base64').toString());
  expect(fields).toMatchObject({ sceneId: 'app', isSign: true });
  expect(fields.securityToken).not.toBe('');
}

const BRIDGES: Record<string, () => void> = {
  Android: () => {
    const { told } = window as unknown as Told;
    const getCaptchaVerifyParam = (param: string) => told.push(param);
    Object.assign(window, { testInterface: { getCaptchaVerifyParam } });
  },
  iOS: () => {
    const { told } = window as unknown as Told;
    const getCaptchaVerifyParam = { postMessage: (param: string) => told.push(param) };
    Object.assign(window, { webkit: { messageHandlers: { getCaptchaVerifyParam } } });
  },
  'React Native': () => {
    const { told } = window as unknown as Told;
    const postMessage = (param: string) => told.push(param);
    Object.assign(window, { ReactNativeWebView: { postMessage } });
  },
};

for (const [app, bridge] of Object.entries(BRIDGES)) {
  test(`${app} gets the parameter through its bridge`, async ({ page: at }) => {
    const violations: string[] = [];
    at.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) violations.push(message.text());
    });
    await open(at, bridge, page('app'));
    await drag(at, FAR_END);
    await expect.poll(() => told(at)).toHaveLength(1);
    expectParameter((await told(at))[0]);
    expect(violations).toEqual([]);
  });
}

test('it may come up as a window', async ({ page: at }) => {
  await open(at, BRIDGES.Android as () => void, page('app', '&mode=popup'));
  await expect(at.locator('#aliyunCaptcha-window-popup')).toBeVisible();
  await drag(at, FAR_END);
  await expect.poll(() => told(at)).toHaveLength(1);
});

test('a scene for browsers does not pass in an app', async ({ page: at }) => {
  await open(at, BRIDGES.Android as () => void, page('open'));
  const replied = at.waitForResponse((each) =>
    (each.request().postData() ?? '').includes('Action=VerifyCaptchaV3'),
  );
  await drag(at, FAR_END);
  expect((await (await replied).json()).Result.VerifyCode).toBe('F017');
  expect(await told(at)).toEqual([]);
});

test('a scene that there is not says so to be read', async ({ page: at }) => {
  await at.goto(page('nowhere'));
  await expect(at.locator('#captcha')).toHaveText('IllegalScene');
});

/** A page of another origin that holds the one for apps in a frame, and notes what it is told. */
async function hold(at: Page, origin: string, scene: string): Promise<void> {
  await at.route(`${origin}/`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>App</title>
        <script>
          window.told = [];
          addEventListener('message', ({ origin, data }) => told.push([origin, data]));
        </script>
        <iframe src="${page(scene)}" width="400" height="400"></iframe>`,
    }),
  );
  await at.goto(`${origin}/`);
}

test('a page that the scene allows may hold it in a frame, and gets the parameter', async ({
  page: at,
}) => {
  await hold(at, 'http://app.localhost', 'app');
  const frame = at.frameLocator('iframe');
  await expect(frame.locator('.stile-form[data-phase="ready"]')).toBeVisible();
  const handle = frame.locator('[id^=aliyunCaptcha-sliding-slider]');
  await handle.focus();
  await at.keyboard.press('End', { delay: 500 });
  await at.keyboard.press('Enter');
  await expect.poll(() => told(at)).toHaveLength(1);
  const [[origin, data]] = (await told(at)) as unknown as [[string, Record<string, string>]];
  expect(origin).toBe(gates.url);
  expect(data.type).toBe('captchaVerifyParam');
  expectParameter(data.captchaVerifyParam);
});

test('no other page may', async ({ page: at }) => {
  const refused: string[] = [];
  at.on('console', (message) => {
    if (message.text().includes('frame-ancestors')) refused.push(message.text());
  });
  await hold(at, 'http://evil.localhost', 'app');
  await expect.poll(() => refused.length).toBeGreaterThan(0);
  await expect(at.frameLocator('iframe').locator('.stile-form')).toHaveCount(0);
  expect(await told(at)).toEqual([]);
});
