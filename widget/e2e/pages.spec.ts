import { expect, type Page, test } from '@playwright/test';
import { drag, FAR_END } from './hand';
import { pages, server } from './server';
import { solvePuzzle } from './solve';

/** The example pages as a visitor uses them, with a back end that redeems what they send. */
const message = (page: Page) => page.locator('#message');
const form = (page: Page, name: string) => page.locator(`.stile-form[data-phase="${name}"]`);

test('V3: a pass is redeemed, and the page asks for another one', async ({ page }) => {
  await solvePuzzle(page, {
    begin: async () => {
      await page.goto(`${pages.url}/v3.html`);
      await page.click('#captcha-button');
    },
    move: (share) => drag(page, share),
    passed: message(page).filter({ hasText: 'Signed in (T001).' }),
  });
  await page.click('#captcha-button');
  await expect(form(page, 'ready')).toBeVisible();
});

test('several on one page: each has its own place and its own pass', async ({ page }) => {
  await page.goto(`${pages.url}/several.html`);
  await expect(page.locator('.stile-form[data-phase="ready"]')).toHaveCount(2);
  const ids = await page.locator('[id]').evaluateAll((nodes) => nodes.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  await page.locator('#newsletter').scrollIntoViewIfNeeded();
  await drag(page, FAR_END, '#newsletter');
  await expect(page.locator('#newsletter .message')).toHaveText('Passed');
  await page.click('#comment button');
  await expect(page.locator('#aliyunCaptcha-window-popup')).toBeVisible();
  await drag(page, FAR_END, '#aliyunCaptcha-window-popup');
  await expect(page.locator('#comment .message')).toHaveText('Passed');
  await expect(page.locator('#sign-in .stile-form')).toHaveAttribute('data-phase', 'ready');
});

test('a view that is left takes its captcha with it', async ({ page }) => {
  await page.goto(`${pages.url}/views.html`);
  const nodes = () => page.locator('body > *').count();
  const before = await nodes();
  for (let round = 0; round < 2; round++) {
    await page.click('text=Sign in');
    await page.locator('main button').click();
    await expect(form(page, 'ready')).toBeVisible();
    await page.evaluate(() => history.back());
    await expect(page.locator('main h2')).toHaveText('Home');
    await expect.poll(nodes).toBe(before);
  }
});

test('the module needs no script tag', async ({ page }) => {
  await page.goto(`${pages.url}/module.html`);
  await expect(form(page, 'ready')).toBeVisible();
  await drag(page, FAR_END);
  await expect(message(page)).toHaveText('T001');
});

test('script and module on one page share their instances', async ({ page }) => {
  await page.goto(`${pages.url}/several.html`);
  const same = await page.evaluate(async (address) => {
    const module = await import(address);
    return (
      module.initAliyunCaptcha === window.initAliyunCaptcha &&
      module.init === module.initAliyunCaptcha
    );
  }, `${server.url}/stile.mjs`);
  expect(same).toBe(true);
});

test('in a frame the window is the frame', async ({ page }) => {
  await page.goto(`${pages.url}/frame.html`);
  const frame = page.frameLocator('iframe');
  await frame.locator('#captcha-button').click();
  const popup = frame.locator('#aliyunCaptcha-window-popup');
  await expect(popup.locator('.stile-form[data-phase="ready"]')).toBeVisible();
  const inside = await popup.evaluate((node) => {
    const { left, top, right, bottom } = node.getBoundingClientRect();
    return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
  });
  expect(inside).toBe(true);
  await popup.getByRole('button', { name: 'Close' }).click();
  await expect(frame.locator('#message')).toHaveText('Closed (userDismiss).');
});
