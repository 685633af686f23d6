import { expect, test } from '@playwright/test';
import { drag } from './hand';
import { HostPage } from './host-page';
import { server } from './server';

/** Nobody has taught the tests to see what belongs where: a guess is right or wrong, and both are an end. */
for (const mode of ['popup', 'embed'] as const) {
  for (const v2 of [undefined, 'value']) {
    for (const way of ['by keyboard', 'by dragging'] as const) {
      test(`a picture to restore, ${mode}, ${v2 ? 'V2' : 'V3'}, ${way}`, async ({ page }) => {
        const host = await HostPage.open(page);
        await host.init(server.restore, { mode, v2, immediate: v2 ? true : null });
        if (mode === 'popup') await page.click('#go');
        else if (!v2) await page.click('#aliyunCaptcha-captcha-body');
        await expect(host.phase('ready')).toBeVisible();
        await expect(page.getByRole('img', { name: 'a part out of its place' })).toBeVisible();
        await expect(page.locator('.stile-said')).toHaveText(
          'Please drag the slider to restore the complete image',
        );
        if (way === 'by dragging') await drag(page, 0.5);
        else {
          await host.handle.focus();
          for (let i = 0; i < 12; i++) await page.keyboard.press('Shift+ArrowRight', { delay: 40 });
          await page.keyboard.press('Enter');
        }
        const ends = v2 ? ['onBizResultCallback'] : ['success', 'fail'];
        await expect
          .poll(async () => (await host.names()).filter((name) => ends.includes(name)))
          .toHaveLength(1);
        const [failure] = await host.given('fail');
        if (failure) expect(failure).toMatchObject({ code: 'F015' });
      });
    }
  }
}
