import { expect, test } from '@playwright/test';
import { drag, FAR_END } from './hand';
import { HostPage } from './host-page';
import { server } from './server';

test('an embedded slider stands in the page and stays there after a pass', async ({ page }) => {
  const host = await HostPage.open(page);
  await host.init(server.sliding, { mode: 'embed' });
  await expect(page.locator('#captcha #aliyunCaptcha-sliding-slider')).toBeVisible();
  const spilt = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(spilt).toBe(0);
  await drag(page, FAR_END);
  await expect.poll(() => host.names()).toEqual(['getInstance', 'success']);
  await expect(host.phase('passed')).toBeVisible();
});

test('a slider let go on its way goes back and sends nothing', async ({ page }) => {
  const host = await HostPage.open(page);
  await host.init(server.sliding, { mode: 'embed' });
  await expect(host.phase('ready')).toBeVisible();
  await drag(page, 0.6);
  await expect(host.handle).toHaveAttribute('aria-valuenow', '0');
  await expect(host.phase('ready')).toBeVisible();
  expect(await host.names()).toEqual(['getInstance']);
});

test('an embedded puzzle floats beside its button', async ({ page }) => {
  const host = await HostPage.open(page);
  await host.init(server.puzzle, { mode: 'embed' });
  await page.click('#captcha #aliyunCaptcha-captcha-body');
  const window = page.locator('#aliyunCaptcha-window-float');
  await expect(window.locator('#aliyunCaptcha-img')).toBeVisible();
  const { x = 0, width = 0 } = (await window.boundingBox()) ?? {};
  const gap = 8;
  expect(x).toBeGreaterThanOrEqual(gap);
  expect(x + width).toBeLessThanOrEqual((page.viewportSize()?.width ?? 0) - gap);
  await page.mouse.click(5, 5);
  await expect(window).toHaveCount(0);
  expect((await host.calls()).at(-1)).toEqual(['onClose', 'maskClick']);
});
