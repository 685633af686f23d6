import { expect, type Request, test } from '@playwright/test';
import { HostPage } from './host-page';
import { solveByKeys } from './keyboard';
import { server } from './server';
import { holdVerdicts } from './states';

/** One dot; a page may hand over an image's bytes as bare base64 or as a data URL. */
const DOT =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

const LOGO = 'http://shop.localhost/logo.png';

const STYLES = { V3: undefined, V2: 'value' } as const;

const isInit = (request: Request) => (request.postData() ?? '').includes('Action=InitCaptchaV3');

test('slideStyle sets the bar, rem scales it, neither is wider than the screen', async ({
  page,
}) => {
  const host = await HostPage.open(page);
  const bar = page.locator('#aliyunCaptcha-sliding-wrapper');
  const width = page.viewportSize()?.width ?? 0;
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
  await page.route(LOGO, (route) =>
    route.fulfill({ body: Buffer.from(DOT, 'base64'), contentType: 'image/png' }),
  );
  const host = await HostPage.open(page, `img-src data: ${LOGO}`);
  for (const captchaLogoImg of [DOT, `data:image/png;base64,${DOT}`, LOGO]) {
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

for (const [style, v2] of Object.entries(STYLES)) {
  test(`${style}: a pass is seen before the page hears of it, unless it wants to hear at once`, async ({
    page,
  }) => {
    await holdVerdicts(page);
    const host = await HostPage.open(page);
    const heard = v2 ? 'onBizResultCallback' : 'success';
    const common = { v2, mode: 'embed', immediate: v2 && true };
    await host.init(server.sliding, common);
    await solveByKeys(host);
    await expect(host.phase('passed')).toBeVisible();
    expect(await host.given(heard)).toEqual([]);
    await host.init(server.sliding, { ...common, delayBeforeSuccess: false });
    await solveByKeys(host);
    await expect.poll(() => host.given(heard)).toHaveLength(1);
  });

  test(`${style}: zIndex, disableMaskClick, and Chinese for who names no language or region`, async ({
    page,
  }) => {
    const host = await HostPage.open(page);
    await host.init(server.sliding, {
      v2,
      zIndex: 5000,
      disableMaskClick: true,
      language: null,
      region: 'sgp',
    });
    await page.click('#go');
    await expect(host.phase('ready')).toBeVisible();
    await expect(page.getByRole('dialog', { name: '请完成安全验证' })).toBeVisible();
    await expect(page.locator('.stile-panel')).toHaveAttribute('lang', 'zh-Hans');
    await expect(page.locator('#aliyunCaptcha-mask')).toHaveCSS('z-index', '5000');
    await expect(host.popup).toHaveCSS('z-index', '5001');
    await page.mouse.click(5, 5);
    await expect(host.popup).toBeVisible();
    expect(await host.names()).toEqual(['getInstance']);
  });

  test(`${style}: timeout ends an init that hangs, without showErrorTip no words say so`, async ({
    page,
  }) => {
    const host = await HostPage.open(page);
    await page.route(`${server.url}/`, () => undefined);
    await host.answer({ captchaResult: false });
    await host.init(server.sliding, { v2, timeout: 200, showErrorTip: false });
    await page.click('#go');
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
    await expect(page.locator('.stile-cause')).toBeEmpty();
    expect(await host.given('onError')).toEqual([{ code: 'Timeout', msg: expect.any(String) }]);
  });

  test(`${style}: the certifyId that a page has chosen is the one it gets back`, async ({
    page,
  }) => {
    const host = await HostPage.open(page);
    const UserCertifyId = `${server.prefix ?? 'demo01'}_a1B2c3D4e5`;
    await host.init(server.sliding, { UserCertifyId, v2 });
    await page.click('#go');
    await solveByKeys(host);
    const callback = v2 ? 'captchaVerifyCallback' : 'success';
    await expect.poll(() => host.given(callback)).toHaveLength(1);
    const text = String((await host.given(callback))[0]);
    const param = JSON.parse(v2 ? text : Buffer.from(text, 'base64').toString());
    expect(param.certifyId).toBe(UserCertifyId);
  });
}

test('a scene that is unknown is told by its code, in words for the visitor', async ({ page }) => {
  const host = await HostPage.open(page);
  await host.init('no-such-scene');
  await page.click('#go');
  await expect(page.locator('.stile-cause')).toContainText('not set up');
  await expect(page.locator('.stile-trace')).toContainText('IllegalScene');
  // The press was a second try.
  const fault = { code: 'IllegalScene' };
  expect(await host.given('onError')).toMatchObject([fault, fault]);
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

for (const [by, close] of [
  ['userDismiss', 'Close'],
  ['escape', 'Escape'],
] as const) {
  for (const [style, v2] of Object.entries(STYLES)) {
    test(`${style}: onClose tells ${by}`, async ({ page }) => {
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
