import { expect, type Page, test } from '@playwright/test';
import { drag } from './hand';
import { HostPage } from './host-page';
import { ONCE } from './screens';
import { server } from './server';
import { nextPiece, solve } from './solve';
import { attemptOf, Traffic } from './traffic';

/** Moves to the box as a hand does, and clicks it. */
async function tick(page: Page, host: HostPage): Promise<void> {
  await expect(host.phase('ready')).toBeVisible();
  // Nobody sees, understands and clicks at once.
  await page.waitForTimeout(400);
  const box = await host.box.boundingBox();
  if (!box) throw new Error('no box');
  const [x, y] = [box.x + 24, box.y + box.height / 2];
  for (let i = 1; i <= 12; i++) await page.mouse.move(x + 160 - (160 * i) / 12, y + 60 - 5 * i);
  await page.mouse.click(x, y, { delay: 60 });
}

async function pressKey(page: Page, host: HostPage, key: string): Promise<void> {
  await expect(host.phase('ready')).toBeVisible();
  await page.waitForTimeout(500);
  await host.box.focus();
  await page.keyboard.press(key, { delay: 60 });
}

for (const mode of ['popup', 'embed'] as const) {
  for (const v2 of [undefined, 'value']) {
    test(`${mode}, ${v2 ? 'V2' : 'V3'}: a tick passes`, async ({ page }) => {
      const host = await HostPage.open(page);
      await host.init(server.box, { mode, v2 });
      if (mode === 'popup') await page.click('#go');
      await tick(page, host);
      if (v2 && mode === 'embed') {
        await expect(host.phase('solved')).toBeVisible();
        await expect(host.box).toBeChecked();
        await page.click('#go');
      }
      const done = v2 ? 'onBizResultCallback' : 'success';
      await expect.poll(async () => (await host.names()).at(-1)).toBe(done);
      expect(await host.names()).not.toContain('fail');
      expect(await host.names()).not.toContain('onClose');
      if (mode === 'popup') await expect(host.popup).toHaveCount(0);
      else await expect(host.box).toBeChecked();
      const { width } = page.viewportSize() as { width: number };
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });
  }
}

for (const key of ['Space', 'Enter']) {
  test(`by keyboard alone: ${key} ticks the box in the window`, async ({ page }) => {
    const traffic = new Traffic(page);
    const host = await HostPage.open(page);
    await host.init(server.box);
    await page.focus('#go');
    await page.keyboard.press('Enter');
    await expect(host.box).toBeFocused();
    await pressKey(page, host, key);
    await expect.poll(async () => (await host.names()).at(-1)).toBe('success');
    const [{ track, tick: seen }] = traffic.attempts as [(typeof traffic.attempts)[0]];
    expect(track).toMatchObject({ input: 'key', moves: [], steps: [[0, 'key', 0]] });
    expect(seen).toMatchObject({ visible: true, framed: false, ancestors: [] });
  });
}

test('the key that opens the window, held down, does not tick the box in it', async ({ page }) => {
  const traffic = new Traffic(page);
  const host = await HostPage.open(page);
  const ready = page.waitForResponse(`${server.url}/`);
  await host.init(server.box);
  await ready;
  await page.focus('#go');
  await page.keyboard.down('Enter');
  await expect(host.box).toBeFocused();
  await expect(host.phase('ready')).toBeVisible();
  for (let i = 0; i < 5; i++) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await expect(host.phase('ready')).toBeVisible();
  expect(traffic.attempts).toEqual([]);
});

test('the parts have the names that pages know, and the box its size', ONCE, async ({ page }) => {
  const host = await HostPage.open(page);
  await host.init(server.box, { mode: 'embed', slideStyle: { width: 340, height: 60 } });
  await expect(host.phase('ready')).toBeVisible();
  const body = page.locator('#aliyunCaptcha-checkbox-body.aliyunCaptcha-checkbox-body');
  // A narrow page has less room within its own margins.
  const room = await page.locator('#captcha').evaluate((place) => place.clientWidth);
  expect(await body.boundingBox()).toMatchObject({ width: Math.min(340, room), height: 60 });
  const icon = body.locator('#aliyunCaptcha-checkbox-icon');
  expect(await icon.boundingBox()).toMatchObject({ width: 20, height: 20 });
  await expect(body.locator('#aliyunCaptcha-checkbox-text')).toHaveText(
    'Confirm you are not a robot',
  );
  await expect(
    page.getByRole('checkbox', { name: 'Confirm you are not a robot' }),
  ).not.toBeChecked();
  await tick(page, host);
  await expect(icon).toHaveClass(/aliyunCaptcha-checkbox-icon-checked/);
  await expect(host.box).toBeChecked();
});

test('a tick tells how it came about', async ({ page }) => {
  const traffic = new Traffic(page);
  const host = await HostPage.open(page);
  await host.init(server.box, { mode: 'embed' });
  await tick(page, host);
  await expect.poll(() => traffic.attempts.length).toBe(1);
  const [{ answer, track, tick: seen }] = traffic.attempts as [(typeof traffic.attempts)[0]];
  expect(answer).toBe(0);
  expect(track).toMatchObject({ input: 'mouse', steps: [], untrusted: 0, assistive: false });
  expect(track.moves.length).toBeGreaterThan(10);
  expect(track.moves[0]?.[0]).toBe(0);
  expect(seen).toEqual({
    visible: true,
    seenMs: expect.any(Number),
    framed: false,
    ancestors: [],
  });
  expect(seen?.seenMs).toBeGreaterThan(200);
});

const HIDDEN = {
  'under something that lets clicks through': () => {
    const cover = document.createElement('div');
    cover.style.cssText = 'position:fixed;inset:0;background:#fff;pointer-events:none;z-index:9';
    document.body.append(cover);
  },
  'in a place that is nearly transparent': () => {
    (document.querySelector('#captcha') as HTMLElement).style.opacity = '.05';
  },
};

for (const [how, hide] of Object.entries(HIDDEN)) {
  test(`a box ${how} is no box that can be ticked`, async ({ page }) => {
    const traffic = new Traffic(page);
    const host = await HostPage.open(page);
    await host.init(server.box, { mode: 'embed' });
    await expect(host.phase('ready')).toBeVisible();
    await page.evaluate(hide);
    await tick(page, host);
    await expect.poll(() => traffic.attempts.length).toBe(1);
    expect(traffic.attempts[0]?.tick).toMatchObject({ visible: false });
    await expect.poll(async () => (await host.given('fail')).length).toBe(1);
    expect((await host.given('fail'))[0]).toMatchObject({ code: 'F001' });
    expect(await host.names()).not.toContain('success');
  });
}

test('a script that clicks the box is no visitor', async ({ page }) => {
  const traffic = new Traffic(page);
  const host = await HostPage.open(page);
  await host.init(server.box, { mode: 'embed' });
  await expect(host.phase('ready')).toBeVisible();
  await page.waitForTimeout(500);
  await host.box.evaluate((box) => (box as HTMLElement).click());
  await expect.poll(() => traffic.attempts.length).toBe(1);
  expect(traffic.attempts[0]?.track).toMatchObject({ moves: [], steps: [], untrusted: 1 });
});

for (const mode of ['popup', 'embed'] as const) {
  test(`${mode}: a doubt opens a picture, and to the visitor nothing has failed`, async ({
    page,
  }) => {
    const traffic = new Traffic(page);
    const host = await HostPage.open(page);
    await host.init(server.doubtedBox, { mode });
    if (mode === 'popup') await page.click('#go');
    await expect(host.phase('ready')).toBeVisible();
    const piece = nextPiece(page);
    await tick(page, host);
    const window = page.locator(`#aliyunCaptcha-window-${mode === 'popup' ? 'popup' : 'float'}`);
    await expect(window.locator('#aliyunCaptcha-img')).toBeVisible();
    expect(traffic.inits.at(-1)?.get('Escalation')).toMatch(/^[\w-]{100,}/);
    expect(await host.names()).toEqual(['getInstance']);
    const entry = page.locator('.stile-entry-box #aliyunCaptcha-captcha-text');
    if (mode === 'embed') await expect(entry).toHaveText('Confirm you are not a robot');

    await drag(page, await solve(page, await piece));
    const outcomes = async () =>
      (await host.names()).filter((name) => name === 'success' || name === 'fail');
    await expect.poll(outcomes).toHaveLength(1);
    if ((await outcomes())[0] === 'fail') {
      // The test's eye may err, and then the code says so: nobody is doubted twice.
      expect((await host.given('fail'))[0]).toMatchObject({ code: 'F015' });
    } else if (mode === 'embed') {
      await expect(window).toHaveCount(0);
      await expect(entry).toHaveText('Verified');
    }
  });
}

test('V2: what the back end refuses brings its record to the next init, and so a picture', async ({
  page,
}) => {
  const traffic = new Traffic(page);
  const host = await HostPage.open(page);
  await host.init(server.doubtedBox, { v2: 'value' });
  await host.answer({ captchaResult: false });
  await page.click('#go');
  await tick(page, host);
  await expect(host.popup.locator('#aliyunCaptcha-img')).toBeVisible();
  const [param] = (await host.given('captchaVerifyCallback')) as [string];
  expect(traffic.inits.at(-1)?.get('Escalation')).toBe(attemptOf(param).record);
  await host.answer({ captchaResult: true, bizResult: 7 });
  await expect(host.phase('ready')).toBeVisible();
  await drag(page, 0.5);
  await expect.poll(async () => (await host.calls()).at(-1)).toEqual(['onBizResultCallback', 7]);
});
