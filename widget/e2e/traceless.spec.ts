import { expect, type Page, test } from '@playwright/test';
import { HostPage } from './host-page';
import { server } from './server';
import { answering, attemptOf, Traffic, verdict } from './traffic';

/** Whether any window of ours has been on the page, however shortly. */
async function watchWindows(page: Page): Promise<() => Promise<boolean>> {
  await page.addInitScript(() => {
    const seen = { window: false };
    Object.assign(window, { seen });
    new MutationObserver(() => {
      if (document.querySelector('.stile')) seen.window = true;
    }).observe(document, { subtree: true, childList: true });
  });
  return () =>
    page.evaluate(() => (window as unknown as { seen: { window: boolean } }).seen.window);
}

/** Goes to the page's button as a hand does. */
async function clickTrigger(page: Page): Promise<void> {
  const box = await page.locator('#go').boundingBox();
  if (!box) throw new Error('no button');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  for (let i = 0; i <= 14; i++) await page.mouse.move(x + 280 - 20 * i, y + 70 - 5 * i);
  await page.mouse.click(x, y, { delay: 50 });
}

test('the first click passes, and nothing is to be seen', async ({ page }) => {
  const seen = await watchWindows(page);
  const traffic = new Traffic(page);
  const host = await HostPage.open(page);
  await host.init(server.silent);
  await clickTrigger(page);
  await expect.poll(() => host.names()).toEqual(['getInstance', 'success']);
  expect(await seen()).toBe(false);
  const [{ answer, track, tick }] = traffic.attempts as [(typeof traffic.attempts)[0]];
  expect([answer, tick]).toEqual([0, undefined]);
  expect(track).toMatchObject({ input: 'mouse', steps: [], untrusted: 0 });
  expect(track.moves.length).toBeGreaterThan(10);
  const [param] = (await host.given('success')) as [string];
  expect(JSON.parse(atob(param))).toMatchObject({ sceneId: server.silent, isSign: true });
});

test('V2: the page gets the silent attempt, and its yes is the end', async ({ page }) => {
  const seen = await watchWindows(page);
  const host = await HostPage.open(page);
  await host.init(server.silent, { v2: 'value' });
  await clickTrigger(page);
  await expect
    .poll(() => host.names())
    .toEqual(['getInstance', 'captchaVerifyCallback', 'onBizResultCallback']);
  expect(await seen()).toBe(false);
});

test('a key starts it, and so does the page itself', async ({ page }) => {
  const traffic = new Traffic(page);
  const host = await HostPage.open(page);
  await host.init(server.silent);
  await page.focus('#go');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await host.given('success')).length).toBe(1);
  expect(traffic.attempts[0]?.track).toMatchObject({ input: 'key', moves: [] });
  await page.waitForTimeout(5100);
  await host.call('startTracelessVerification');
  await expect.poll(async () => (await host.given('success')).length).toBe(2);
  expect(traffic.attempts[1]?.track).toMatchObject({ moves: [], steps: [], untrusted: 0 });
});

test('a second visit in the same page is as silent as the first', async ({ page }) => {
  const seen = await watchWindows(page);
  const traffic = new Traffic(page);
  const host = await HostPage.open(page);
  await host.init(server.silent);
  for (let visit = 1; visit <= 3; visit++) {
    await clickTrigger(page);
    await expect.poll(async () => (await host.given('success')).length).toBe(visit);
  }
  expect(await seen()).toBe(false);
  expect(new Set(traffic.attempts.map(({ record }) => record)).size).toBe(3);
  expect(traffic.inits.map((fields) => fields.get('Escalation'))).toEqual([null, null, null]);
});

test('the other methods are safe meanwhile, and start nothing', async ({ page }) => {
  const seen = await watchWindows(page);
  const traffic = new Traffic(page);
  const host = await HostPage.open(page);
  const ready = page.waitForResponse(`${server.url}/`);
  await host.init(server.silent, { showAtOnce: true });
  await page.mouse.move(5, 5);
  await ready;
  for (const method of ['show', 'hide', 'verify', 'refresh', 'reset', 'hide', 'show'])
    await host.call(method);
  await page.waitForTimeout(1500);
  expect(traffic.attempts).toEqual([]);
  expect(await seen()).toBe(false);
  // In mid-check, too.
  await clickTrigger(page);
  for (const method of ['show', 'hide', 'refresh']) await host.call(method);
  await expect.poll(() => host.names()).toEqual(['getInstance', 'success']);
  expect(await seen()).toBe(false);
});

test('a click before anybody knows the form waits for it', async ({ page }) => {
  const seen = await watchWindows(page);
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route(`${server.url}/`, async (route) => {
    await arrived;
    await route.continue();
  });
  const host = await HostPage.open(page);
  await host.init(server.silent);
  await clickTrigger(page);
  await page.click('#go');
  arrive();
  await expect.poll(() => host.names()).toEqual(['getInstance', 'success']);
  expect(await seen()).toBe(false);
});

test('asked for embed it says what is wrong, and makes no attempt', async ({ page }) => {
  const traffic = new Traffic(page);
  const host = await HostPage.open(page);
  await host.init(server.silent, { mode: 'embed' });
  await expect
    .poll(async () => (await host.calls()).at(-1))
    .toEqual([
      'onError',
      {
        code: 'InvalidMode',
        msg: expect.stringContaining('mode must be popup'),
      },
    ]);
  await expect(page.locator('#captcha .stile-cause')).toHaveText(/not set up correctly/);
  await page.click('#go');
  await host.call('startTracelessVerification');
  expect(traffic.attempts).toEqual([]);
});

const SECOND_FORMS = {
  puzzle: { scene: server.silentThenPuzzle, part: '#aliyunCaptcha-img' },
  'check box': { scene: server.silentThenBox, part: '#aliyunCaptcha-checkbox-left' },
  slider: { scene: server.silentThenSlider, part: '#aliyunCaptcha-sliding-slider' },
};

for (const [form, { scene, part }] of Object.entries(SECOND_FORMS)) {
  test(`a doubt opens the window with the ${form}, and is no failure`, async ({ page }) => {
    const traffic = new Traffic(page);
    const host = await HostPage.open(page);
    await host.init(scene);
    await clickTrigger(page);
    await expect(host.popup.locator(part)).toBeVisible();
    await expect(host.phase('ready')).toBeVisible();
    expect(await host.names()).toEqual(['getInstance']);
    expect(traffic.inits.map((fields) => fields.has('Escalation'))).toEqual([false, true]);

    // Closed, it comes back as it is, and the silent check is over.
    await page.keyboard.press('Escape');
    expect((await host.calls()).at(-1)).toEqual(['onClose', 'escape']);
    await page.click('#go');
    await expect(host.popup.locator(part)).toBeVisible();
    expect(traffic.attempts).toHaveLength(1);
    expect(traffic.inits).toHaveLength(2);
  });

  test(`V2: a no opens the window with the ${form}, and the record goes along`, async ({
    page,
  }) => {
    const traffic = new Traffic(page);
    const host = await HostPage.open(page);
    await host.init(scene, { v2: 'promise' });
    await host.answer({ captchaResult: false });
    await clickTrigger(page);
    await expect(host.popup.locator(part)).toBeVisible();
    const [param] = (await host.given('captchaVerifyCallback')) as [string];
    expect(traffic.inits.at(-1)?.get('Escalation')).toBe(attemptOf(param).record);
  });
}

test('from the silent check to the box to the picture: a tick answers no doubt', async ({
  page,
}) => {
  const host = await HostPage.open(page);
  await host.init(server.silentThenBox);
  await page.focus('#go');
  await page.keyboard.press('Enter');
  await expect(host.box).toBeFocused();
  await expect(host.phase('ready')).toBeVisible();
  await page.waitForTimeout(500);
  await page.keyboard.press('Space');
  await expect(host.popup.locator('#aliyunCaptcha-img')).toBeVisible();
  await expect(host.handle).toBeFocused();
  expect(await host.names()).toEqual(['getInstance']);
});

test('a doubt that the service has forgotten is checked again in the window that is open', async ({
  page,
}) => {
  let doubts = 1;
  const traffic = new Traffic(page);
  const host = await HostPage.open(page);
  await answering(page, server.url, (action, fields) => {
    if (action !== 'VerifyCaptchaV3' || doubts-- <= 0) return undefined;
    const reply = verdict('F001', fields) as { Result: object };
    return { ...reply, Result: { ...reply.Result, Escalation: 'sealed' } };
  });
  await host.init(server.silent);
  await clickTrigger(page);
  // The next challenge is the ordinary one then, and nobody is left waiting for a click on it.
  await expect.poll(() => host.names()).toEqual(['getInstance', 'success']);
  await expect(host.popup).toHaveCount(0);
  expect(traffic.inits.map((fields) => fields.get('Escalation'))).toEqual([null, 'sealed']);
});

test('what is final ends in fail, with its cause and a way on', async ({ page }) => {
  let codes = ['F009', 'F010'];
  await answering(page, server.url, (action, fields) => {
    const code = action === 'VerifyCaptchaV3' ? codes.shift() : undefined;
    return code === undefined ? undefined : verdict(code, fields);
  });
  const host = await HostPage.open(page);
  await host.init(server.silent);
  await clickTrigger(page);
  const retry = page.getByRole('button', { name: 'Try again' });
  await expect(retry).toBeFocused();
  await expect(host.popup.locator('.stile-trace')).toHaveText(/^F009 · \w+$/);
  expect((await host.calls()).at(-1)).toEqual([
    'fail',
    expect.objectContaining({ verifyCode: 'F009', code: 'F009', verifyResult: false }),
  ]);
  await page.keyboard.press('Enter');
  await expect(host.popup.locator('.stile-trace')).toHaveText(/^F010 · \w+$/);
  codes = [];
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await host.names()).at(-1)).toBe('success');
  await expect(host.popup).toHaveCount(0);
  expect(await host.names()).not.toContain('onClose');
});

test('a reply that is lost is asked for once more, and then the visitor is told', async ({
  page,
}) => {
  let lost = 0;
  await page.route(`${server.url}/`, (route) => {
    if (!route.request().postData()?.includes('VerifyCaptchaV3')) return route.continue();
    lost++;
    return route.abort();
  });
  const host = await HostPage.open(page);
  await host.init(server.silent);
  await clickTrigger(page);
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  expect(lost).toBe(2);
  expect((await host.calls()).at(-1)).toEqual([
    'onError',
    expect.objectContaining({ code: 'Network' }),
  ]);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await host.names()).at(-1)).toBe('success');
});

test('without a service, a click opens the window with the cause', async ({ page }) => {
  await page.route(`${server.url}/`, (route) => route.abort());
  const host = await HostPage.open(page);
  await host.init(server.silent);
  await clickTrigger(page);
  await expect(host.popup.locator('.stile-cause')).toHaveText(/cannot be reached/, {
    timeout: 20_000,
  });
});

test('destroyed in mid-check it is silent for good', async ({ page }) => {
  const host = await HostPage.open(page);
  const ready = page.waitForResponse(`${server.url}/`);
  await host.init(server.silent);
  await ready;
  await page.route(`${server.url}/`, () => undefined);
  await clickTrigger(page);
  await host.call('destroyCaptcha');
  await page.waitForTimeout(300);
  expect(await host.names()).toEqual(['getInstance']);
});
