import { type CDPSession, expect, type Page, test } from '@playwright/test';
import { drag, FAR_END } from './hand';
import { pages } from './server';

/** What a component that is gone may not leave behind: nodes of ours, and listeners around it. */
async function leftovers(page: Page, cdp: CDPSession) {
  const counts: Record<string, number> = {
    nodes: await page.locator('.stile, [id^=aliyunCaptcha]').count(),
    body: await page.locator('body > *').count(),
  };
  for (const target of ['window', 'document', 'document.documentElement', 'document.body']) {
    const { result } = await cdp.send('Runtime.evaluate', { expression: target });
    const objectId = result.objectId as string;
    const { listeners } = await cdp.send('DOMDebugger.getEventListeners', { objectId });
    counts[target] = listeners.length;
  }
  return counts;
}

for (const name of ['react', 'vue']) {
  test(`${name}: mount, pass, unmount, and mount again`, async ({ page }) => {
    const cdp = await page.context().newCDPSession(page);
    await page.goto(`${pages.url}/${name}/`);
    const toggle = page.getByRole('button', { name: /the form/ });
    const signIn = page.getByRole('button', { name: 'Sign in' });
    const panel = page.locator('.stile-form[data-phase="ready"]');
    const script = page.locator('script[src$="/stile.js"]');

    const popup = page.locator('#aliyunCaptcha-window-popup');

    const open = async () => {
      // The widget is loaded on demand: the first press may come before it is there.
      await expect(async () => {
        if ((await popup.count()) === 0) await signIn.click({ timeout: 500 });
        await expect(popup).toHaveCount(1, { timeout: 1000 });
      }).toPass();
      await expect(panel).toBeVisible();
    };
    await open();
    // StrictMode has mounted the React component twice.
    await expect(popup).toHaveCount(1);
    await drag(page, FAR_END);
    await expect(page.locator('main > p')).toHaveText('Signed in (T001).');

    await toggle.click();
    await expect(signIn).toHaveCount(0);
    const once = await leftovers(page, cdp);
    expect(once.nodes).toBe(0);
    await toggle.click();
    await open();
    // Unmounted while its window is open.
    await toggle.evaluate((button: HTMLElement) => button.click());
    await expect(signIn).toHaveCount(0);
    expect(await leftovers(page, cdp)).toEqual(once);
    await expect(script).toHaveCount(1);
  });
}
