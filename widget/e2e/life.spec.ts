import { expect, test } from '@playwright/test';
import { HostPage } from './host-page';
import { server } from './server';

test('nodes that the page removes come back with the next click', async ({ page }) => {
  const host = await HostPage.open(page);
  await host.init(server.sliding);
  await page.click('#go');
  await expect(host.popup).toBeVisible();
  await page.evaluate(() => {
    document.getElementById('aliyunCaptcha-mask')?.remove();
    document.getElementById('aliyunCaptcha-window-popup')?.remove();
  });
  await page.click('#go');
  await expect(host.popup).toHaveCount(1);
  await expect(page.locator('#aliyunCaptcha-mask')).toHaveCount(1);
});

test('a second init for the same button replaces the first', async ({ page }) => {
  const host = await HostPage.open(page);
  await host.init(server.sliding);
  await page.click('#go');
  await expect(host.popup).toBeVisible();
  await host.init(server.sliding);
  await expect(host.popup).toHaveCount(0);
  await page.click('#go');
  await expect(host.popup).toHaveCount(1);
  expect((await host.calls()).filter(([name]) => name === 'onClose')).toEqual([
    ['onClose', 'replaced'],
  ]);
});

test('a click on the mask closes unless the page forbids it', async ({ page }) => {
  const host = await HostPage.open(page);
  await host.init(server.sliding, { disableMaskClick: true });
  await page.click('#go');
  await page.mouse.click(5, 5);
  await expect(host.popup).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(host.popup).toHaveCount(0);
  await host.init(server.sliding);
  await page.click('#go');
  await page.mouse.click(5, 5);
  await expect(host.popup).toHaveCount(0);
  const reasons = (await host.calls()).filter(([name]) => name === 'onClose');
  expect(reasons.map(([, reason]) => reason)).toEqual(['userDismiss', 'maskClick']);
});
