import { expect, type Page, test } from '@playwright/test';
import { HostPage } from './host-page';
import { ONCE } from './screens';
import { server } from './server';
import { attemptOf, Traffic } from './traffic';

const DOOR = 'Continue without a picture';
const BACK = 'Back to the picture';

/** Has the service ask for shorter waits than people get, and for no work. */
async function shorten(page: Page, WaitMs: number): Promise<void> {
  await page.route(`${server.url}/`, async (route) => {
    if (!route.request().postData()?.includes('Alternative=wait')) return route.continue();
    const response = await route.fetch();
    const json = { ...(await response.json()), WaitMs, PowVerifyString: '' };
    await route.fulfill({ response, json });
  });
}

/** Answers attempts in the service's place. */
async function judge(page: Page, code: string): Promise<void> {
  await page.route(`${server.url}/`, (route) => {
    const fields = new URLSearchParams(route.request().postData() ?? '');
    if (fields.get('Action') !== 'VerifyCaptchaV3') return route.fallback();
    const VerifyResult = code.startsWith('T');
    const Result = {
      VerifyResult,
      VerifyCode: code,
      certifyId: fields.get('CertifyId'),
      ...(VerifyResult ? { securityToken: 'A'.repeat(160) } : {}),
    };
    const json = { RequestId: 'r', Success: true, Code: 'Success', Result };
    return route.fulfill({ headers: { 'access-control-allow-origin': '*' }, json });
  });
}

test('by keyboard alone, without a picture: wait and pass', ONCE, async ({ page }) => {
  test.setTimeout(180_000);
  const traffic = new Traffic(page);
  const host = await HostPage.open(page, 'worker-src blob:');
  await host.init(server.puzzle);
  await page.focus('#go');
  await page.keyboard.press('Enter');
  await expect(host.handle).toBeFocused();
  for (let i = 0; i < 8; i++) {
    await page.keyboard.press('Tab');
    if (await page.getByRole('button', { name: DOOR }).evaluate((it) => it.matches(':focus')))
      break;
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: /No picture needed/ })).toBeFocused();
  await expect(page.getByRole('progressbar')).toHaveAttribute(
    'aria-valuetext',
    /Seconds left: \d+/,
  );
  await expect.poll(async () => (await host.names()).at(-1), { timeout: 150_000 }).toBe('success');
  expect(traffic.inits.map((fields) => fields.get('Alternative'))).toEqual([null, 'wait']);
  const [{ answer, pow, track }] = traffic.attempts as [(typeof traffic.attempts)[0]];
  expect(answer).toBe(0);
  expect(pow.split('.')).toHaveLength(8);
  expect(track).toMatchObject({ moves: [], steps: [] });
});

for (const scene of [server.puzzle, server.restore]) {
  for (const mode of ['popup', 'embed'] as const) {
    for (const v2 of [undefined, 'value']) {
      test(`${scene}, ${mode}, ${v2 ? 'V2' : 'V3'}: there is a way without the picture, and back`, async ({
        page,
      }) => {
        await shorten(page, 3000);
        await judge(page, 'T001');
        const host = await HostPage.open(page);
        await host.init(scene, { mode, v2 });
        const [isPopup, floats] = [mode === 'popup', mode === 'embed' && !v2];
        if (isPopup) await page.click('#go');
        else if (floats) await page.click('#aliyunCaptcha-captcha-body');
        await page.getByRole('button', { name: DOOR }).click();
        await page.getByRole('button', { name: BACK }).click();
        await expect(page.locator('#aliyunCaptcha-img')).toBeVisible();
        await expect(host.phase('ready')).toBeVisible();
        await page.getByRole('button', { name: DOOR }).click();
        await expect(page.getByRole('progressbar')).toBeVisible();
        const { width } = page.viewportSize() as { width: number };
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        if (v2 && mode === 'embed') {
          await expect(host.phase('solved')).toBeVisible();
          await page.click('#go');
        }
        const done = v2 ? 'onBizResultCallback' : 'success';
        await expect.poll(async () => (await host.names()).at(-1)).toBe(done);
        expect(await host.names()).not.toContain('onClose');
      });
    }
  }
}

test('closed in mid-wait it submits nothing, and goes on when it is opened again', async ({
  page,
}) => {
  await shorten(page, 1500);
  await judge(page, 'T001');
  const traffic = new Traffic(page);
  const host = await HostPage.open(page);
  await host.init(server.puzzle);
  await page.click('#go');
  await page.getByRole('button', { name: DOOR }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.waitForTimeout(2500);
  expect(traffic.attempts).toEqual([]);
  await page.click('#go');
  await expect.poll(async () => (await host.names()).at(-1)).toBe('success');
});

test('it is announced now and then, not every second', async ({ page }) => {
  await page.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const text = element?.closest('.stile-wait [role=status]')?.textContent ?? '';
        if (text !== '') heard.push(text);
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  await shorten(page, 8000);
  await judge(page, 'T001');
  const host = await HostPage.open(page);
  await host.init(server.puzzle);
  await page.click('#go');
  await page.getByRole('button', { name: DOOR }).click();
  await expect.poll(async () => (await host.names()).at(-1), { timeout: 20_000 }).toBe('success');
  const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  expect(heard).toEqual(['Seconds left: 5']);
});

test('asked too often, it says so, and brings the picture back', async ({ page }) => {
  await shorten(page, 1);
  await judge(page, 'F010');
  const host = await HostPage.open(page);
  await host.init(server.puzzle);
  await page.click('#go');
  await page.getByRole('button', { name: DOOR }).click();
  const retry = page.getByRole('button', { name: 'Try again' });
  await expect(retry).toBeFocused();
  await expect(host.popup.locator('.stile-trace')).toHaveText(/^F010 · \w+$/);
  expect((await host.calls()).at(-1)).toEqual(['fail', expect.objectContaining({ code: 'F010' })]);
  await page.keyboard.press('Enter');
  await expect(host.popup.locator('#aliyunCaptcha-img')).toBeVisible();
});

test('a failure begins a new wait, not a picture', async ({ page }) => {
  await shorten(page, 1);
  await judge(page, 'F001');
  const traffic = new Traffic(page);
  const host = await HostPage.open(page);
  await host.init(server.puzzle);
  await page.click('#go');
  await page.getByRole('button', { name: DOOR }).click();
  await expect.poll(() => traffic.inits.length).toBeGreaterThan(2);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  expect(traffic.inits.at(-1)?.get('Alternative')).toBe('wait');
});

test('a picture that followed a doubt hands its record to the way without it', async ({ page }) => {
  await shorten(page, 600_000);
  const traffic = new Traffic(page);
  const host = await HostPage.open(page);
  await host.init(server.silentThenPuzzle, { v2: 'value' });
  await host.answer({ captchaResult: false });
  await page.focus('#go');
  await page.keyboard.press('Enter');
  const reply = page.waitForResponse((each) =>
    (each.request().postData() ?? '').includes('Escalation='),
  );
  const { Record } = await (await reply).json();
  await page.getByRole('button', { name: DOOR }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  const last = traffic.inits.at(-1);
  expect([last?.get('Alternative'), last?.get('Escalation')]).toEqual(['wait', Record]);
  const [param] = (await host.given('captchaVerifyCallback')) as [string];
  expect(attemptOf(param).record).not.toBe(Record);
});

test('reduced motion: the bar moves by steps only', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await shorten(page, 600_000);
  const host = await HostPage.open(page);
  await host.init(server.puzzle);
  await page.click('#go');
  await page.getByRole('button', { name: DOOR }).click();
  await expect(page.locator('.stile-wait-done')).toHaveCSS('transition-duration', '0s');
});
