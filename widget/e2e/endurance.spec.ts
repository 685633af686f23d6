import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { handleWay } from './hand';
import { HostPage } from './host-page';
import { solveByKeys } from './keyboard';
import { server } from './server';

/** A second host of the same service, which the script names as one to fail over to. */
const BACKUP = 'http://backup.localhost';

const cause = (page: Page) => page.locator('.stile-cause');
const retry = (page: Page) => page.getByRole('button', { name: 'Try again' });
const codes = async (host: HostPage) =>
  ((await host.given('onError')) as { code: string }[]).map(({ code }) => code);

test.afterEach(({ page }) => page.unrouteAll({ behavior: 'ignoreErrors' }));

/** Serves the script as a server with a fail-over host does. */
async function withBackup(page: Page): Promise<HostPage> {
  const built = await readFile(new URL('../dist/stile.js', import.meta.url), 'utf8');
  await page.route(/AliyunCaptcha\.js$/, (route) =>
    route.fulfill({
      body: built.replace('%STILE_FAILOVER%', BACKUP),
      contentType: 'text/javascript',
    }),
  );
  await page.route(`${BACKUP}/**`, async (route) => {
    const url = route.request().url().replace(BACKUP, server.url);
    await route.fulfill({ response: await route.fetch({ url }) });
  });
  return HostPage.open(page, '', BACKUP);
}

test('a host that is down is followed by the next, for all that the challenge needs', async ({
  page,
}) => {
  const host = await withBackup(page);
  await page.route(`${server.url}/**`, (route) => route.abort());
  // The way round by the test can be slow on a busy machine.
  await host.init(server.sliding, { timeout: 20_000 });
  await page.click('#go');
  await solveByKeys(host);
  await expect.poll(() => host.names()).toEqual(['getInstance', 'success']);
});

test('a host that hangs is followed by the next after the time limit', async ({ page }) => {
  const host = await withBackup(page);
  await page.route(`${server.url}/`, () => undefined);
  await host.init(server.sliding, { timeout: 500 });
  await page.click('#go');
  await expect(host.phase('ready')).toBeVisible();
  expect(await codes(host)).toEqual([]);
});

test('server puts a known host first, others are ignored with one warning', async ({ page }) => {
  const host = await withBackup(page);
  const warnings: string[] = [];
  page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
  const asked = page.waitForRequest((request) => request.url() === `${BACKUP}/`);
  await host.init(server.sliding, {
    server: ['captcha-open.vendor.example', 'backup.localhost', 'other.example'],
    dualStack: true,
  });
  await asked;
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toContain('captcha-open.vendor.example');
});

test('a throttling is final, no other host is asked', async ({ page }) => {
  const host = await withBackup(page);
  let asked = 0;
  await page.route(/^http:\/\/(127|backup)[^/]*\/$/, (route) => {
    asked++;
    return route.fulfill({
      status: 429,
      headers: { 'access-control-allow-origin': '*' },
      json: { Success: false, Code: 'ThrottlingByStrategy', Message: 'm', RequestId: 'R' },
    });
  });
  await host.init(server.sliding);
  await expect.poll(() => codes(host)).toEqual(['ThrottlingByStrategy']);
  expect(asked).toBe(1);
});

test('a V2 page that never answers ends with a cause', async ({ page }) => {
  await page.clock.install();
  const host = await HostPage.open(page);
  await host.init(server.sliding, { v2: 'never' });
  await page.click('#go');
  await solveByKeys(host);
  await expect.poll(() => host.given('captchaVerifyCallback')).toHaveLength(1);
  await page.clock.fastForward(31_000);
  await expect(cause(page)).toContainText('too long');
  expect(await codes(host)).toEqual(['Timeout']);
});

test('a V2 page hears once of each failed init that a visitor waited for', async ({ page }) => {
  const host = await HostPage.open(page);
  const failed = (code: string) =>
    `{"sceneId":"${server.sliding}","certifyId":"","deviceToken":"","data":"init-failed:${code}"}`;
  await page.route(`${server.url}/`, (route) => route.abort());
  await host.answer({ captchaResult: false });
  await host.init(server.sliding, { v2: 'value' });
  await expect.poll(() => codes(host)).toEqual(['Network']);
  expect(await host.given('captchaVerifyCallback')).toEqual([]);
  await page.click('#go');
  await expect.poll(() => host.given('captchaVerifyCallback')).toEqual([failed('Network')]);
  await expect(retry(page)).toBeVisible();
  await host.answer({ captchaResult: true, bizResult: 'let in' });
  await retry(page).click();
  await expect.poll(() => host.given('onBizResultCallback')).toEqual(['let in']);
  await expect(host.popup).toHaveCount(0);
});

test('an embedded V3 pass that has grown too old says so and offers a new one', async ({
  page,
}) => {
  await page.clock.install();
  const host = await HostPage.open(page);
  await host.init(server.sliding, { mode: 'embed' });
  await solveByKeys(host);
  await expect.poll(() => host.given('success')).toHaveLength(1);
  await page.clock.fastForward(95_000);
  await expect(cause(page)).toContainText('expired');
  await retry(page).click();
  await solveByKeys(host);
  await expect.poll(() => host.given('success')).toHaveLength(2);
});

test('a solved V2 challenge that nobody hands over grows too old, too', async ({ page }) => {
  await page.clock.install();
  const host = await HostPage.open(page);
  await host.init(server.sliding, { v2: 'value', mode: 'embed' });
  await solveByKeys(host);
  await expect(host.phase('solved')).toBeVisible();
  await page.clock.fastForward(20 * 60_000);
  await expect(cause(page)).toContainText('expired');
  await page.click('#go');
  await expect(host.phase('ready')).toBeVisible();
});

test('a challenge that waits for a minute is at no fault', async ({ page }) => {
  await page.clock.install();
  const host = await HostPage.open(page);
  await host.init(server.sliding, { mode: 'embed' });
  await expect(host.phase('ready')).toBeVisible();
  await page.clock.fastForward(65_000);
  await expect(host.phase('ready')).toBeVisible();
  expect(await codes(host)).toEqual([]);
});

for (const mode of ['embed', 'popup']) {
  test(`a challenge in view is replaced before the server forgets it: ${mode}`, async ({
    page,
  }) => {
    await page.clock.install();
    const host = await HostPage.open(page);
    await host.init(server.sliding, { mode });
    if (mode === 'popup') await page.click('#go');
    await expect(host.phase('ready')).toBeVisible();
    const again = page.waitForRequest((each) => (each.postData() ?? '').includes('InitCaptchaV3'));
    await page.clock.fastForward(19.5 * 60_000);
    await again;
    await solveByKeys(host);
    await expect.poll(() => host.names()).toEqual(['getInstance', 'success']);
  });
}

test('a container that the page empties is filled again', async ({ page }) => {
  const host = await HostPage.open(page);
  await host.init(server.sliding, { mode: 'embed' });
  await expect(host.phase('ready')).toBeVisible();
  await page.evaluate(() => document.getElementById('captcha')?.replaceChildren());
  await host.call('show');
  await expect(host.phase('ready')).toBeVisible();
  await page.evaluate(() => document.getElementById('captcha')?.remove());
  await host.call('show');
  await host.call('destroy');
  expect(await codes(host)).toEqual([]);
});

for (const phase of ['dragging', 'verifying'] as const) {
  test(`a window that the page removes in mid-way does not stay with the visitor: ${phase}`, async ({
    page,
  }) => {
    const host = await HostPage.open(page);
    let answer = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route(`${server.url}/`, async (route) => {
      if (route.request().postData()?.includes('Action=VerifyCaptchaV3')) await held;
      await route.continue();
    });
    await host.init(server.sliding);
    await page.click('#go');
    await expect(host.phase('ready')).toBeVisible();
    if (phase === 'verifying') await solveByKeys(host);
    else {
      const { x, y } = await handleWay(page);
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + 60, y, { steps: 3 });
    }
    await expect(host.phase(phase)).toBeVisible();
    await page.evaluate(() => {
      for (const id of ['aliyunCaptcha-mask', 'aliyunCaptcha-window-popup'])
        document.getElementById(id)?.remove();
    });
    answer();
    if (phase === 'dragging') {
      await page.mouse.up();
      await page.click('#go');
      await solveByKeys(host);
    }
    await expect.poll(() => host.names()).toEqual(['getInstance', 'success']);
    await expect(host.popup).toHaveCount(0);
  });
}
