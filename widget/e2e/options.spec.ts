import { expect, type Request, test } from '@playwright/test';
import { HostPage } from './host-page';
import { solveByKeys } from './keyboard';
import { server } from './server';

/** One dot; a page may hand over an image's bytes as bare base64 or as a data URL. */
const DOT =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

const isInit = (request: Request) => (request.postData() ?? '').includes('Action=InitCaptchaV3');

for (const width of [320, 1280]) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: 640 } });

    test('slideStyle sets the bar, rem scales it, neither is wider than the screen', async ({
      page,
    }) => {
      const host = await HostPage.open(page);
      const bar = page.locator('#aliyunCaptcha-sliding-wrapper');
      const sizes = [
        { given: { slideStyle: { width: 400, height: 50 } }, wide: 400, high: 50 },
        { given: { slideStyle: { width: 200, height: 50 } }, wide: 320, high: 50 },
        { given: { slideStyle: { width: 320, height: 50 }, rem: 0.5 }, wide: 160, high: 25 },
      ];
      for (const { given, wide, high } of sizes) {
        await host.init(server.sliding, { mode: 'embed', ...given });
        await expect(host.phase('ready')).toBeVisible();
        const box = await bar.boundingBox();
        const room = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(room).toBeLessThanOrEqual(width);
        expect(box?.height).toBeCloseTo(high, 0);
        if (wide < width - 100) expect(box?.width).toBeCloseTo(wide, 0);
        await host.call('destroy');
      }
    });

    test('the logo stands at the end of the button of an embedded puzzle', async ({ page }) => {
      const host = await HostPage.open(page, 'img-src data:');
      for (const captchaLogoImg of [DOT, `data:image/png;base64,${DOT}`]) {
        await host.init(server.puzzle, { mode: 'embed', captchaLogoImg });
        const logo = page.locator('#aliyunCaptcha-captcha-body img');
        await expect(logo).toHaveJSProperty('naturalWidth', 1);
        const text = await page.locator('#aliyunCaptcha-captcha-text').boundingBox();
        expect((await logo.boundingBox())?.x).toBeGreaterThan(text?.x ?? 0);
      }
    });

    test('upLang replaces the texts of its language, as text', async ({ page }) => {
      const host = await HostPage.open(page);
      const upLang = {
        en: { SLIDE_TIP: '<b>Pull</b>', POPUP_TITLE: 'Are you there?' },
        de: { SLIDE_TIP: 'nein' },
      };
      await host.init(server.sliding, { upLang });
      await page.click('#go');
      await expect(page.locator('.stile-said')).toHaveText('<b>Pull</b>');
      await expect(page.getByRole('dialog', { name: 'Are you there?' })).toBeVisible();
    });
  });
}

test('without delayBeforeSuccess the page hears at once', async ({ page }) => {
  await page.clock.install();
  const host = await HostPage.open(page);
  await host.init(server.sliding, { delayBeforeSuccess: false, mode: 'embed' });
  await solveByKeys(host);
  await expect(host.phase('passed')).toBeVisible();
  expect(await host.given('success')).toHaveLength(1);
});

test('ids and the language of the page go with the init', async ({ page }) => {
  const host = await HostPage.open(page);
  const UserCertifyId = `${server.prefix ?? 'demo01'}_a1B2c3D4e5`;
  const asked = page.waitForRequest(isInit);
  await host.init(server.sliding, { UserCertifyId, EncryptedSceneId: 'dG9rZW4=', language: 'de' });
  const fields = Object.fromEntries(new URLSearchParams((await asked).postData() ?? ''));
  expect(fields).toMatchObject({
    UserCertifyId,
    EncryptedSceneId: 'dG9rZW4=',
    Language: 'de',
    Mode: 'popup',
  });
});

test('the certifyId that a page has chosen is the one it gets back', async ({ page }) => {
  const host = await HostPage.open(page);
  const UserCertifyId = `${server.prefix ?? 'demo01'}_a1B2c3D4e5`;
  await host.init(server.sliding, { UserCertifyId, v2: 'value' });
  await page.click('#go');
  await solveByKeys(host);
  await expect.poll(() => host.given('onBizResultCallback')).toHaveLength(1);
  const [param] = await host.given('captchaVerifyCallback');
  expect(JSON.parse(String(param)).certifyId).toBe(UserCertifyId);
});

for (const [by, close] of [
  ['userDismiss', 'Close'],
  ['escape', 'Escape'],
] as const) {
  for (const v2 of [undefined, 'value']) {
    test(`onClose tells ${by}, ${v2 ? 'V2' : 'V3'}`, async ({ page }) => {
      const host = await HostPage.open(page);
      await host.init(server.sliding, { v2 });
      await page.click('#go');
      await expect(host.phase('ready')).toBeVisible();
      if (by === 'escape') await page.keyboard.press(close);
      else await page.getByRole('button', { name: close }).click();
      expect(await host.given('onClose')).toEqual([by]);
      await page.click('#go');
      await host.call('destroy');
      expect(await host.given('onClose')).toEqual([by, 'destroyed']);
    });
  }
}
