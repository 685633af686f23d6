import { expect, type Page, test } from '@playwright/test';
import { drag, FAR_END } from './hand';
import { HostPage } from './host-page';
import { solveByKeys } from './keyboard';
import { ONCE } from './screens';
import { server } from './server';

/** What becomes of a visit when one part of the widget is not there, or does not come. */
const missing = (page: Page, part: string) =>
  page.route(`**/stile/${part}*`, (route) => route.fulfill({ status: 404 }));

const cause = (page: Page) => page.locator('.stile-cause');
const retry = (page: Page) => page.getByRole('button', { name: 'Try again' });
const codes = async (host: HostPage) =>
  ((await host.given('onError')) as { code: string }[]).map(({ code }) => code);

async function open(page: Page, options: object = {}, policy = ''): Promise<HostPage> {
  const host = await HostPage.open(page, policy);
  await host.init(server.sliding, options);
  await page.click('#go');
  return host;
}

test('forms: the cause is told, and the retry brings them', async ({ page }) => {
  await missing(page, 'forms.');
  const host = await open(page);
  await expect(cause(page)).toContainText('cannot be reached');
  await expect(page.locator('.stile-trace')).toContainText(/^Network · \w+/);
  expect(await codes(host)).toEqual(['Network']);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await retry(page).click();
  await expect(host.phase('ready')).toBeVisible();
});

test('forms that never come end with the time limit', async ({ page }) => {
  await page.route('**/stile/forms.*', () => undefined);
  const host = await open(page, { timeout: 500 });
  await expect(cause(page)).toContainText('too long');
  expect(await codes(host)).toEqual(['Timeout']);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await retry(page).click();
  await expect(host.phase('ready')).toBeVisible();
});

for (const policy of ['', 'worker-src blob:']) {
  const where = policy === '' ? 'without workers' : 'with workers';
  test(`work, ${where}: the cause is told, and the next challenge is solved`, async ({ page }) => {
    await missing(page, 'work.');
    const host = await open(page, {}, policy);
    await expect(host.phase('ready')).toBeVisible();
    await drag(page, FAR_END);
    await expect(cause(page)).toContainText('cannot be reached');
    expect(await codes(host)).toEqual(['Network']);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await retry(page).click();
    await solveByKeys(host);
    await expect.poll(() => host.given('success')).toHaveLength(1);
  });
}

for (const fault of ['missing', 'silent'] as const) {
  test(`signals that are ${fault}: the attempt is made without them`, async ({ page }) => {
    if (fault === 'missing') await missing(page, 'signals.');
    else await page.route('**/stile/signals.*', () => undefined);
    const host = await open(page);
    await expect(host.phase('ready')).toBeVisible();
    const sent = page.waitForRequest((each) => (each.postData() ?? '').includes('VerifyCaptchaV3'));
    await drag(page, FAR_END);
    const form = new URLSearchParams((await sent).postData() ?? '');
    const { data } = JSON.parse(form.get('CaptchaVerifyParam') ?? '');
    expect(JSON.parse(Buffer.from(data, 'base64url').toString()).signals).toEqual({});
    expect(await host.names()).not.toContain('onError');
  });
}

test(
  'a language, any of them: English stands in, and nothing is at fault',
  ONCE,
  async ({ page }) => {
    await missing(page, 'text-');
    const host = await HostPage.open(page);
    for (const language of 'cn tw ar de es fr in it ja ko pt ru ms th tr vi'.split(' ')) {
      await host.init(server.sliding, { language });
      await page.click('#go');
      await expect(host.phase('ready')).toBeVisible();
      await expect(page.locator('.stile-panel'), language).toHaveAttribute('lang', 'en');
      await expect(
        page.getByRole('dialog', { name: 'Please complete security verification' }),
      ).toBeVisible();
    }
    expect(await codes(host)).toEqual([]);
  },
);
