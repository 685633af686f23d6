import { expect, test } from '@playwright/test';
import { drag } from './hand';
import { HostPage } from './host-page';
import { server } from './server';
import { nextPiece, solve } from './solve';

/** How many pictures a test may try: its eye is not a person's. */
const TRIES = 6;

test('a puzzle in a popup: failures refresh by themselves until one passes', async ({ page }) => {
  const host = await HostPage.open(page);
  let piece = nextPiece(page);
  await host.init(server.puzzle);
  await page.click('#go');
  for (let tried = 0; tried < TRIES; tried++) {
    const known = await piece;
    await expect(host.phase('ready')).toBeVisible();
    piece = nextPiece(page);
    piece.catch(() => undefined);
    await drag(page, await solve(page, known));
    await expect(host.phase('passed').or(host.phase('failed'))).toBeVisible();
    if (await host.phase('passed').isVisible()) break;
    await expect(page.locator('#aliyunCaptcha-sliding-errorCode')).toContainText(/^F\d{3} · \w+/);
  }
  await expect.poll(async () => (await host.names()).at(-1)).toBe('success');
  expect(await host.names()).not.toContain('onClose');
});

test('keys and buttons do all that dragging does', async ({ page }) => {
  const host = await HostPage.open(page);
  await host.init(server.sliding);
  await page.focus('#go');
  await page.keyboard.press('Enter');
  await expect(host.handle).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(host.handle).toHaveAttribute('aria-valuenow', '11');
  await page.getByRole('button', { name: 'Move left' }).click();
  await expect(host.handle).toHaveAttribute('aria-valuenow', '0');
  await host.handle.focus();
  await page.keyboard.press('End');
  const sent = page.waitForRequest((each) => (each.postData() ?? '').includes('VerifyCaptchaV3'));
  await page.getByRole('button', { name: 'Confirm' }).click();
  const form = new URLSearchParams((await sent).postData() ?? '');
  const { data } = JSON.parse(form.get('CaptchaVerifyParam') ?? '');
  const attempt = JSON.parse(Buffer.from(data, 'base64url').toString());
  expect(attempt).toMatchObject({ v: 1, answer: 300, track: { input: 'key', moves: [] } });
  expect(attempt.track.steps).toHaveLength(4);
});

test('the focus stays in the window and returns when it closes', async ({ page }) => {
  const host = await HostPage.open(page);
  await host.init(server.puzzle);
  await page.focus('#go');
  await page.keyboard.press('Enter');
  await expect(host.handle).toBeFocused();
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press('Tab');
    expect(await host.popup.evaluate((node) => node.contains(document.activeElement))).toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect(host.popup).toHaveCount(0);
  await expect(page.locator('#go')).toBeFocused();
  expect((await host.calls()).at(-1)).toEqual(['onClose', 'escape']);
});
