import type { Page } from '@playwright/test';

/** The far end of the handle's way. */
export const FAR_END = 1;

/**
 * Drags the handle to a share of its way much as a hand does it: slow start, slow end, a little up
 * and down, and no two events at the same distance. `within` chooses among several.
 */
export async function drag(page: Page, share: number, within = 'body'): Promise<void> {
  const { x, y, way: whole } = await handleWay(page, within);
  const way = whole * share;
  const overshoot = share === FAR_END ? 9 : 0;
  await page.mouse.move(x, y);
  await page.mouse.down();
  const moves = 40;
  for (let i = 1; i <= moves; i++) {
    const done = (1 - Math.cos((Math.PI * i) / moves)) / 2;
    const jitter = i === moves ? 0 : Math.sin(i * 2.3) * 1.4;
    await page.mouse.move(x + (way + overshoot) * done + jitter, y + Math.sin(i / 5) * 3);
    await page.waitForTimeout(8 + (i % 5) * 4);
  }
  await page.mouse.up();
}

/** The middle of the handle where it is now, and how far it can go from its left end. */
export async function handleWay(
  page: Page,
  within = 'body',
): Promise<{ x: number; y: number; way: number }> {
  const handle = await boxOf(page, `${within} [id^=aliyunCaptcha-sliding-slider]`);
  const track = await boxOf(page, `${within} [id^=aliyunCaptcha-sliding-body]`);
  const [x, y] = [handle.x + handle.width / 2, handle.y + handle.height / 2];
  return { x, y, way: track.width - handle.width };
}

async function boxOf(page: Page, selector: string) {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is not to be seen`);
  return box;
}
