import { createRequire } from 'node:module';
import { expect, type Page, test } from '@playwright/test';
import { drag } from './hand';
import { HostPage } from './host-page';
import { solveByKeys } from './keyboard';
import { pages, server } from './server';
import { solvePuzzle } from './solve';

test('V2: what the back end refuses brings a new challenge, and its word on the rest reaches the page', async ({
  page,
}) => {
  const verdicts: unknown[] = [];
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route(`${pages.url}/verify`, async (route) => {
    await held;
    const response = await route.fetch();
    verdicts.push(await response.json());
    await route.fulfill({ response });
  });
  await page.goto(`${pages.url}/v2.html`);
  await page.click('#captcha-button');
  await expect(page.locator('.stile-form[data-phase="ready"]')).toBeVisible();
  await drag(page, 0.04);
  await expect(page.locator('.stile-form[data-phase="verifying"]')).toBeVisible();
  await solvePuzzle(page, {
    // The refusal brings the next challenge by itself.
    begin: async () => answer(),
    move: (share) => drag(page, share),
    passed: page.locator('#message').filter({ hasText: 'Signed in.' }),
  });
  expect(verdicts[0]).toEqual({ passed: false, code: 'F015' });
  expect(verdicts.at(-1)).toEqual({ passed: true, code: 'T001' });
  await expect(page.locator('#aliyunCaptcha-window-popup')).toHaveCount(0);
});

/** It rejects what is not answered with a code of success. */
interface Client {
  request(action: string, params: object, options: object): Promise<unknown>;
}

/** The vendor's client that takes any action, as `examples/verify-node` brings it. */
function client(): Client {
  const samples = new URL('../../examples/verify-node/package.json', import.meta.url);
  const { RPCClient } = createRequire(samples)('@alicloud/pop-core');
  return new RPCClient({
    accessKeyId: process.env.ALIBABA_CLOUD_ACCESS_KEY_ID,
    accessKeySecret: process.env.ALIBABA_CLOUD_ACCESS_KEY_SECRET,
    endpoint: server.url,
    apiVersion: '2023-03-05',
  });
}

/** What a page is handed for a solved slider. */
async function parameter(page: Page, v2: string | undefined): Promise<string> {
  const host = await HostPage.open(page);
  await host.init(server.sliding, { v2 });
  await page.click('#go');
  await solveByKeys(host);
  const callback = v2 ? 'captchaVerifyCallback' : 'success';
  await expect.poll(() => host.given(callback)).toHaveLength(1);
  return String((await host.given(callback))[0]);
}

for (const v2 of [undefined, 'value']) {
  for (const [action, method] of [
    ['VerifyIntelligentCaptcha', 'POST'],
    ['VerifyCaptcha', 'GET'],
  ] as const) {
    const style = v2 ? 'V2' : 'V3';
    test(`R21: ${style}, ${action}: counts once, and a refusal is no fault of the call`, async ({
      page,
    }) => {
      const given = { CaptchaVerifyParam: await parameter(page, v2), SceneId: server.sliding };
      const call = () => client().request(action, given, { method });
      const answer = (VerifyResult: boolean) => ({
        Code: 'Success',
        Success: true,
        Result: { VerifyResult },
      });
      expect(await call()).toMatchObject(answer(true));
      expect(await call()).toMatchObject(answer(false));
    });
  }
}
