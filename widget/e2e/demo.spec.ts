import { expect, type Page, test } from '@playwright/test';
import { drag, FAR_END } from './hand';
import { demo } from './server';
import { solvePuzzle } from './solve';

const PICTURE_WIDTH = 300;

const welcome = (page: Page) => page.getByRole('heading', { name: 'Welcome, demo' });
const phase = (page: Page, name: string) => page.locator(`.stile-form[data-phase="${name}"]`);
const handle = (page: Page) => page.locator('#aliyunCaptcha-sliding-slider');

async function fill(page: Page, password = 'demo'): Promise<void> {
  await page.getByLabel('User name').fill('demo');
  await page.getByLabel('Password').fill(password);
}

/** Signs in with a puzzle; `move` puts the piece to a share of its way and confirms. */
function signIn(
  page: Page,
  move: (share: number, pieceWidth: number) => Promise<void>,
): Promise<void> {
  const begin = async () => {
    await page.goto(`${demo.url}/`);
    await fill(page);
    await page.getByLabel('Password').press('Enter');
  };
  return solvePuzzle(page, { begin, move, passed: welcome(page) });
}

test('a login with a slider, by mouse, after a wrong password', async ({ page }) => {
  await page.goto(`${demo.url}/?form=slider`);
  await fill(page, 'wrong');
  await page.getByLabel('Password').press('Enter');
  await expect(phase(page, 'ready')).toBeVisible();
  await drag(page, FAR_END);
  await expect(page.locator('#message')).toContainText('do not match');
  await fill(page);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(phase(page, 'ready')).toBeVisible();
  await drag(page, FAR_END);
  await expect(welcome(page)).toBeVisible();
});

test('a login with a slider, by keyboard', async ({ page }) => {
  await page.goto(`${demo.url}/?form=slider`);
  await fill(page);
  await page.getByLabel('Password').press('Enter');
  await expect(handle(page)).toBeFocused();
  // Nobody sees, decides and presses within the time that the server takes for a program's.
  await page.keyboard.press('End', { delay: 500 });
  await page.keyboard.press('Enter');
  await expect(welcome(page)).toBeVisible();
});

test('a login with a puzzle, by mouse', async ({ page }) => {
  await signIn(page, (share) => drag(page, share));
});

test('a login with a puzzle, by keyboard', async ({ page }) => {
  await signIn(page, async (share, pieceWidth) => {
    await expect(handle(page)).toBeFocused();
    const pixels = Math.round(share * (PICTURE_WIDTH - pieceWidth));
    for (let at = 0; at + 10 <= pixels; at += 10) await page.keyboard.press('Shift+ArrowRight');
    for (let at = 0; at < pixels % 10; at++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
  });
});

test('a login with an embedded slider', async ({ page }) => {
  await page.goto(`${demo.url}/?form=slider&mode=embed`);
  await expect(phase(page, 'ready')).toBeVisible();
  const spilt = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(spilt).toBe(0);
  await fill(page);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.locator('#message')).toContainText('complete the verification');
  await drag(page, FAR_END);
  await expect(phase(page, 'passed')).toBeVisible();
  // The page has the parameter a moment after the visitor sees that he has passed.
  await expect(async () => {
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(welcome(page)).toBeVisible({ timeout: 1000 });
  }).toPass();
});
