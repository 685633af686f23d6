import { expect, type Page, test } from '@playwright/test';
import { drag, FAR_END } from './hand';
import { HostPage } from './host-page';
import { server } from './server';

const API = `${server.url}/`;

/** Has calls of an action answered by the test instead of the server, until it is called again. */
async function intercept(
  page: Page,
  action: string,
  reply: 'lost' | 'silent' | { status: number; body: object },
): Promise<void> {
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.route(API, async (route) => {
    if (!route.request().postData()?.includes(`Action=${action}`)) return route.continue();
    if (reply === 'lost') return route.abort();
    if (reply === 'silent') return undefined;
    const headers = { 'access-control-allow-origin': '*' };
    return route.fulfill({ status: reply.status, headers, json: reply.body });
  });
}

test('options at fault reach onError, and nothing is requested', async ({ page }) => {
  const host = await HostPage.open(page);
  let requests = 0;
  page.on('request', (request) => {
    if (request.method() === 'POST') requests++;
  });
  const faults = [
    { language: 'xx' },
    { region: 'eu' },
    { mode: 'inline' },
    { button: '#none' },
    { timeout: '5000' },
  ];
  for (const fault of faults) await host.init(server.sliding, fault);
  await expect
    .poll(async () => (await host.calls()).map(([, value]) => (value as { code: string }).code))
    .toEqual(['InvalidLanguage', 'InvalidRegion', 'InvalidMode', 'ElementNotFound', 'InvalidType']);
  expect(requests).toBe(0);
});

test('no connection, no answer and congestion have a cause and a retry that works', async ({
  page,
}) => {
  const host = await HostPage.open(page);
  const cause = page.locator('.stile-cause');
  const retry = page.getByRole('button', { name: 'Try again' });
  await intercept(page, 'InitCaptchaV3', 'lost');
  await host.init(server.sliding, { timeout: 1500 });
  await page.click('#go');
  await expect(cause).toContainText('cannot be reached');
  await intercept(page, 'InitCaptchaV3', 'silent');
  await retry.click();
  await expect(cause).toContainText('too long');
  const body = {
    RequestId: 'R',
    Success: false,
    Code: 'Throttling',
    Message: 'm',
    LimitFlow: true,
  };
  await intercept(page, 'InitCaptchaV3', { status: 429, body });
  await retry.click();
  await expect(cause).toContainText('congestion');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await retry.click();
  await expect(host.phase('ready')).toBeVisible();
  const codes = (await host.calls()).filter(([name]) => name === 'onError');
  // Opening after the first fault was a try of its own.
  expect(codes.map(([, value]) => (value as { code: string }).code).slice(-3)).toEqual([
    'Network',
    'Timeout',
    'Throttling',
  ]);
});

for (const reply of ['lost', 'silent'] as const) {
  test(`a ${reply} reply to an attempt gives a new challenge silently`, async ({ page }) => {
    const host = await HostPage.open(page);
    await host.init(server.sliding, { timeout: 1500 });
    await page.click('#go');
    await expect(host.phase('ready')).toBeVisible();
    await intercept(page, 'VerifyCaptchaV3', reply);
    const again = page.waitForRequest((each) => (each.postData() ?? '').includes('InitCaptchaV3'));
    await drag(page, FAR_END);
    expect(new URLSearchParams((await again).postData() ?? '').get('CertifyId')).toBeTruthy();
    await expect(host.phase('ready')).toBeVisible();
    expect(await host.names()).toEqual(['getInstance']);
  });
}

test('a browser that goes offline says so, and goes on when it is back', async ({
  page,
  context,
}) => {
  const host = await HostPage.open(page);
  await host.init(server.sliding);
  await page.click('#go');
  await expect(host.phase('ready')).toBeVisible();
  await context.setOffline(true);
  await page.locator('#aliyunCaptcha-btn-refresh').click();
  await expect(page.locator('.stile-cause')).toContainText('cannot be reached');
  expect(await host.given('onError')).toMatchObject([{ code: 'Network' }]);
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(host.phase('ready')).toBeVisible();
});
