import { expect, type Page, type Request, test } from '@playwright/test';
import { drag } from './hand';
import { HostPage } from './host-page';
import { solveByKeys } from './keyboard';
import { server } from './server';

/** The rules that real pages rely on, R1 to R20; R21 is in `backend.spec.ts`. */
const isInit = (request: Request) => (request.postData() ?? '').includes('Action=InitCaptchaV3');
const cause = (page: Page) => page.locator('.stile-cause');
const mask = (page: Page) => page.locator('#aliyunCaptcha-mask');

test('R1, R2: init is there at load, and evaluating the script four times changes nothing', async ({
  page,
}) => {
  const host = await HostPage.open(page);
  expect(await host.typeOfInitAtLoad()).toBe('function');
  await host.init(server.sliding);
  for (let again = 0; again < 3; again++) await host.scriptAgain();
  await page.click('#go');
  await expect(host.popup).toHaveCount(1);
  await solveByKeys(host);
  await expect.poll(() => host.names()).toEqual(['getInstance', 'success']);
});

test('R3: the prefix is read at init, options first, then the global, then none', async ({
  page,
}) => {
  const host = await HostPage.open(page);
  const prefixes: (string | null)[] = [];
  page.on('request', (request) => {
    if (!isInit(request)) return;
    prefixes.push(new URLSearchParams(request.postData() ?? '').get('Prefix'));
  });
  const seen = (count: number) => expect.poll(() => prefixes.length).toBe(count);
  await host.init(server.sliding, { prefix: null });
  await seen(1);
  await page.evaluate(() => {
    (window as { AliyunCaptchaConfig?: object }).AliyunCaptchaConfig = { prefix: 'fromglobal' };
  });
  await host.init(server.sliding, { prefix: null });
  await seen(2);
  await host.init(server.sliding, { prefix: 'fromoption' });
  await seen(3);
  expect(prefixes).toEqual([null, 'fromglobal', 'fromoption']);
});

test('R4: element and button may be absent, odd, hidden, or the same node', async ({ page }) => {
  const host = await HostPage.open(page);
  const places = [
    { element: null, button: null },
    { element: null, button: '#:r1:' },
    { element: '#captcha', button: '#unseen' },
    { element: '#go', button: '#go' },
  ];
  for (const place of places) {
    await host.init(server.sliding, place);
    await expect.poll(async () => (await host.given('getInstance')).length).toBeGreaterThan(0);
    if (place.button === null) await host.call('show');
    else await page.evaluate((id) => document.getElementById(id)?.click(), place.button.slice(1));
    await expect(host.popup).toBeVisible();
    await expect(host.phase('ready')).toBeVisible();
    await host.call('destroy');
    await expect(host.popup).toHaveCount(0);
  }
  await host.init(server.sliding, { mode: 'embed', element: '#none' });
  await expect.poll(async () => (await host.calls()).at(-1)?.[0]).toBe('onError');
  expect((await host.given('onError')).at(-1)).toMatchObject({ code: 'ElementNotFound' });
});

test('R5, R16: init never throws, unknown options are silent, invalid ones are told', async ({
  page,
}) => {
  const host = await HostPage.open(page);
  const errors: string[] = [];
  // The browser has words of its own for what the page's policy forbids.
  page.on('console', (message) => {
    if (message.type() === 'error' && message.text().startsWith('[Stile]'))
      errors.push(message.text());
  });
  const ends = await page.evaluate(async (scene) => {
    const init = window.initAliyunCaptcha as unknown as (options: unknown) => Promise<object>;
    const wrong = [undefined, null, 7, {}, { SceneId: scene }, { SceneId: 1, success() {} }];
    const instances = await Promise.all(wrong.map((options) => init(options)));
    return instances.map((instance) => 'destroyCaptcha' in instance);
  }, server.sliding);
  expect(ends).toEqual([true, true, true, true, true, true]);
  expect(errors.every((text) => text.includes('InvalidType'))).toBe(true);
  await host.init(server.sliding, { again: 'onError', language: 'xx' });
  await expect.poll(() => host.given('onError')).toHaveLength(1 + 1);
  await host.init(server.sliding, { UserUserId: 7, whatever: {}, language: undefined });
  await page.click('#go');
  await expect(host.phase('ready')).toBeVisible();
  expect(errors).toHaveLength(6 + 2);
});

test('R6: show inside getInstance works while the init request is in flight', async ({ page }) => {
  const host = await HostPage.open(page);
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route(`${server.url}/`, async (route) => {
    await held;
    await route.continue();
  });
  await host.init(server.sliding, { showAtOnce: true });
  await expect(host.phase('loading')).toBeVisible();
  answer();
  await expect(host.phase('ready')).toBeVisible();
  expect(await host.names()).toEqual(['getInstance']);
});

test('R7: a click before the widget is ready counts, further ones do nothing', async ({ page }) => {
  const host = await HostPage.open(page);
  let inits = 0;
  page.on('request', (request) => {
    if (isInit(request)) inits++;
  });
  await page.evaluate((scene) => {
    const { start } = window as unknown as { start(options: object): void };
    start({ SceneId: scene, mode: 'popup' });
    for (let click = 0; click < 4; click++) document.getElementById('go')?.click();
  }, server.sliding);
  await expect(host.phase('ready')).toBeVisible();
  await page.evaluate(() => document.getElementById('go')?.click());
  await expect(host.popup).toHaveCount(1);
  expect(inits).toBe(1);
});

test('R8, R9, R19: mask and window are children of body, hidden before they go, and come back', async ({
  page,
}) => {
  const host = await HostPage.open(page);
  await host.init(server.sliding);
  await page.click('#go');
  await expect(host.popup).toBeVisible();
  const held = await page.evaluateHandle(() =>
    ['aliyunCaptcha-mask', 'aliyunCaptcha-window-popup'].map((id) => document.getElementById(id)),
  );
  const state = () =>
    held.evaluate((nodes) =>
      nodes.map((node) => [
        node?.parentNode === document.body,
        node?.style.display,
        Number(node?.style.zIndex) > 3000,
      ]),
    );
  expect(await state()).toEqual([
    [true, '', true],
    [true, '', true],
  ]);
  await page.keyboard.press('Escape');
  expect(await state()).toEqual([
    [false, 'none', true],
    [false, 'none', true],
  ]);
  await host.call('show');
  await expect(host.phase('ready')).toBeVisible();
  await page.evaluate(() => {
    for (const id of ['aliyunCaptcha-mask', 'aliyunCaptcha-window-popup'])
      document.getElementById(id)?.remove();
  });
  await host.init(server.sliding, { zIndex: 123_456 });
  await page.click('#go');
  await expect(mask(page)).toHaveCount(1);
  await expect(mask(page)).toHaveCSS('z-index', '123456');
  await solveByKeys(host);
  await expect.poll(() => host.given('success')).toHaveLength(1);
});

test('R10, R17: V3 success comes without onClose, with base64 of the four fields', async ({
  page,
}) => {
  const host = await HostPage.open(page);
  await host.init(server.sliding);
  await page.click('#go');
  await solveByKeys(host);
  await expect.poll(() => host.names()).toEqual(['getInstance', 'success']);
  await expect(host.popup).toHaveCount(0);
  const param = String((await host.given('success'))[0]);
  expect(param).toMatch(/^[A-Za-z0-9+/]{200,8190}=*$/);
  const fields = JSON.parse(Buffer.from(param, 'base64').toString());
  expect(Object.keys(fields)).toEqual(['certifyId', 'sceneId', 'isSign', 'securityToken']);
  expect(fields.isSign).toBe(true);
});

test('R11, R12, R17: V2 answers by value, promise, argument or not at all, once each', async ({
  page,
}) => {
  const host = await HostPage.open(page);
  for (const v2 of ['value', 'promise', 'argument', 'nothing']) {
    await host.init(server.sliding, { v2, delayBeforeSuccess: false });
    await page.click('#go');
    await solveByKeys(host);
    await expect(host.popup).toHaveCount(0);
  }
  const params = (await host.given('captchaVerifyCallback')).map(String);
  expect(params).toHaveLength(4);
  for (const param of params) {
    expect(param).toMatch(/^\{"sceneId":"[^"]+","certifyId":"[^"]+","deviceToken":"/);
    expect(param.length).toBeGreaterThan(500);
    expect(param.length).toBeLessThanOrEqual(8192);
    expect(Object.keys(JSON.parse(param))).toEqual(['sceneId', 'certifyId', 'deviceToken', 'data']);
  }
  const order = { order: 7 };
  expect(await host.given('onBizResultCallback')).toEqual([order, order, order]);
  expect(await host.names()).not.toContain('onClose');
});

test('R12: V2 false brings a new challenge, or with autoRefresh false a retry', async ({
  page,
}) => {
  const host = await HostPage.open(page);
  await host.answer({ captchaResult: false, bizResult: true });
  await host.init(server.sliding, { v2: 'value' });
  await page.click('#go');
  const again = page.waitForRequest(isInit);
  await solveByKeys(host);
  await expect(host.phase('failed')).toBeVisible();
  await again;
  await expect(host.phase('ready')).toBeVisible();
  await host.init(server.sliding, { v2: 'value', autoRefresh: false });
  await page.click('#go');
  await solveByKeys(host);
  await expect(cause(page)).toContainText('failed');
  await host.answer({ captchaResult: true });
  await page.getByRole('button', { name: 'Try again' }).click();
  await solveByKeys(host);
  await expect.poll(() => host.given('onBizResultCallback')).toHaveLength(1);
  expect(await host.names()).not.toContain('onError');
});

test('R13: a second init replaces the first, whose callbacks stay silent', async ({ page }) => {
  const host = await HostPage.open(page);
  for (const [before, mode] of ['popup', 'embed'].entries()) {
    await host.init(server.sliding, { mode });
    await host.init(server.sliding, { mode });
    if (mode === 'popup') await page.click('#go');
    await expect(host.handle).toHaveCount(1);
    await solveByKeys(host);
    await expect.poll(() => host.given('success')).toHaveLength(before + 1);
  }
});

test('R14: init inside success or fail neither recurses nor closes the window', async ({
  page,
}) => {
  const host = await HostPage.open(page);
  await host.init(server.sliding, { again: 'success' });
  await page.click('#go');
  await solveByKeys(host);
  await expect.poll(() => host.names()).toEqual(['getInstance', 'success', 'getInstance']);
  await expect(host.popup).toHaveCount(0);
  await host.call('destroy');

  await host.init(server.puzzle, { again: 'fail' });
  await page.click('#go');
  await expect(host.phase('ready')).toBeVisible();
  await drag(page, 0.04);
  await expect.poll(() => host.given('fail')).toHaveLength(1);
  await expect(host.popup).toHaveCount(1);
  await expect(host.phase('ready')).toBeVisible();
  expect(await host.names()).not.toContain('onClose');
});

test('R15: V3 fail tells why in each way that pages read, and goes on by itself', async ({
  page,
}) => {
  const host = await HostPage.open(page);
  await host.init(server.puzzle);
  await page.click('#go');
  await expect(host.phase('ready')).toBeVisible();
  const again = page.waitForRequest(isInit);
  await drag(page, 0.04);
  await again;
  const [failure] = (await host.given('fail')) as { verifyCode: string; code: string }[];
  expect(failure).toMatchObject({ verifyResult: false, success: false });
  expect(failure?.code).toBe(failure?.verifyCode);
  expect(failure).toHaveProperty('msg');
  await expect(host.phase('ready')).toBeVisible();
});

for (const v2 of [undefined, 'value']) {
  test(`R18, R20: every method is safe at any time, ${v2 ? 'V2' : 'V3'}`, async ({ page }) => {
    const host = await HostPage.open(page);
    await host.init(server.sliding, { v2 });
    await expect.poll(() => host.names()).toEqual(['getInstance']);
    const methods = ['refresh', 'reset', 'hide', 'hide', 'verify', 'show', 'getSessionId'];
    for (const method of methods) await host.call(method);
    await host.call('hide');
    await host.call('startTracelessVerification');
    for (const method of methods) await host.call(method);
    await expect(host.phase('ready')).toBeVisible();
    await page.evaluate(() => document.getElementById('aliyunCaptcha-window-popup')?.remove());
    for (const method of methods) await host.call(method);
    await expect(host.popup).toHaveCount(1);
    for (const method of ['destroy', 'destroyCaptcha', ...methods]) await host.call(method);
    await expect(host.popup).toHaveCount(0);
    await expect(mask(page)).toHaveCount(0);
  });
}

test('an embedded V2 challenge is handed over at the press of the page’s button', async ({
  page,
}) => {
  const host = await HostPage.open(page);
  await host.init(server.sliding, { v2: 'promise', mode: 'embed' });
  await expect(host.phase('ready')).toBeVisible();
  await page.click('#go');
  await expect(page.getByText('Please complete verification first!')).toBeVisible();
  await solveByKeys(host);
  await expect(host.phase('solved')).toBeVisible();
  await expect(page.locator('.stile-said')).toHaveText('Slide completed');
  expect(await host.given('captchaVerifyCallback')).toHaveLength(0);
  await page.click('#go');
  await expect.poll(() => host.given('onBizResultCallback')).toHaveLength(1);
  expect(await host.given('captchaVerifyCallback')).toHaveLength(1);
  // The next press is for something else, and needs a challenge of its own.
  await page.click('#go');
  await expect(page.getByText('Please complete verification first!')).toBeVisible();
  await expect(host.phase('ready')).toBeVisible();
});

test('immediate hands an embedded challenge over at once, and nothing keeps it verified', async ({
  page,
}) => {
  const host = await HostPage.open(page);
  await host.init(server.sliding, { v2: 'nothing', mode: 'embed', immediate: true });
  await solveByKeys(host);
  await expect.poll(() => host.given('captchaVerifyCallback')).toHaveLength(1);
  await expect(host.phase('passed')).toBeVisible();
  await page.click('#go');
  await expect(host.phase('passed')).toBeVisible();
  expect(await host.given('captchaVerifyCallback')).toHaveLength(1);
});

test('an embedded V2 puzzle stands in the page', async ({ page }) => {
  const host = await HostPage.open(page);
  await host.init(server.puzzle, { v2: 'value', mode: 'embed' });
  await expect(page.locator('#captcha #aliyunCaptcha-img')).toBeVisible();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(await page.evaluate(() => innerWidth));
});
