import { expect, type Page, test } from '@playwright/test';
import { HostPage } from './host-page';
import { solveByKeys } from './keyboard';
import { server } from './server';

/** What each method of the instance does that a page or its visitor can see, in both styles. */
const STYLES = { V3: undefined, V2: 'value' } as const;

const sessionId = (page: Page) =>
  page.evaluate(() =>
    (window as unknown as { instance: { getSessionId(): string } }).instance.getSessionId(),
  );

for (const [style, v2] of Object.entries(STYLES)) {
  test(`${style}: show, verify and startTracelessVerification open, hide closes without a word`, async ({
    page,
  }) => {
    const host = await HostPage.open(page);
    await host.init(server.sliding, { v2 });
    await expect.poll(() => host.names()).toEqual(['getInstance']);
    for (const method of ['show', 'verify', 'startTracelessVerification']) {
      await host.call(method);
      await expect(host.phase('ready')).toBeVisible();
      await expect(host.handle).toBeFocused();
      await host.call('hide');
      await expect(host.popup).toHaveCount(0);
    }
    expect(await host.names()).toEqual(['getInstance']);
  });

  test(`${style}: refresh and reset bring another challenge, getSessionId names the one there is`, async ({
    page,
  }) => {
    const host = await HostPage.open(page);
    await host.init(server.sliding, { v2 });
    await page.click('#go');
    await expect(host.phase('ready')).toBeVisible();
    for (const method of ['refresh', 'reset']) {
      const before = await sessionId(page);
      expect(before).not.toBe('');
      await host.call(method);
      await expect.poll(() => sessionId(page)).not.toBe(before);
      await expect(host.phase('ready')).toBeVisible();
    }
    const shown = await sessionId(page);
    await solveByKeys(host);
    const callback = v2 ? 'captchaVerifyCallback' : 'success';
    await expect.poll(() => host.given(callback)).toHaveLength(1);
    const text = String((await host.given(callback))[0]);
    const { certifyId } = JSON.parse(v2 ? text : Buffer.from(text, 'base64').toString());
    expect(certifyId).toBe(shown);
  });

  test(`${style}: destroy and destroyCaptcha end it, and give the page its button and place back`, async ({
    page,
  }) => {
    const host = await HostPage.open(page);
    const bare = await page.locator('*').count();
    for (const method of ['destroy', 'destroyCaptcha']) {
      for (const mode of ['popup', 'embed']) {
        await host.init(server.sliding, { v2, mode });
        await page.click('#go');
        await expect(host.phase('ready')).toBeVisible();
        await host.call(method);
        await expect(page.locator('*')).toHaveCount(bare);
        await page.click('#go');
        await expect(page.locator('*')).toHaveCount(bare);
      }
    }
    expect(await host.given('onClose')).toEqual(['destroyed', 'destroyed']);
  });

  test(`${style}: init gives its instance to getInstance, later, once, and as a promise`, async ({
    page,
  }) => {
    await HostPage.open(page);
    const seen = await page.evaluate(
      async ([given, scene, prefix]) => {
        const { start, calls } = window as unknown as {
          start(options: object): Promise<object>;
          calls: unknown[];
        };
        const promise = start({ v2: given, SceneId: scene, prefix });
        const early = calls.length;
        const same = (await promise) === (window as unknown as { instance: object }).instance;
        return { early, late: calls.length, same };
      },
      [v2, server.sliding, server.prefix ?? null] as const,
    );
    expect(seen).toEqual({ early: 0, late: 1, same: true });
  });
}
