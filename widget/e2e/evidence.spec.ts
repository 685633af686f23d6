import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, type Page, type Response, test } from '@playwright/test';
import { drag, FAR_END } from './hand';
import { HostPage } from './host-page';
import { server } from './server';

/** The reply to the page's next attempt, and the attempt. */
async function nextAttempt(page: Page) {
  const response: Response = await page.waitForResponse((each) =>
    (each.request().postData() ?? '').includes('Action=VerifyCaptchaV3'),
  );
  const sent = new URLSearchParams(response.request().postData() ?? '');
  return {
    result: (await response.json()).Result,
    sent: JSON.parse(sent.get('CaptchaVerifyParam') ?? ''),
  };
}

async function attempt(page: Page, scene: string) {
  const host = await HostPage.open(page);
  await host.init(scene);
  await page.click('#go');
  await expect(host.phase('ready')).toBeVisible();
  const attempted = nextAttempt(page);
  await drag(page, FAR_END);
  return attempted;
}

test('a driven browser with the right answer fails where the policy is as it comes', async ({
  page,
}) => {
  const { result } = await attempt(page, server.strict);
  expect(result.VerifyCode).toBe('F024');
});

test('a browser is given a token, keeps it, and brings it along', async ({ page }) => {
  const first = await attempt(page, server.sliding);
  expect(first.result.VerifyCode).toBe('T001');
  expect(first.sent.deviceToken).toBe('');
  expect(first.result.deviceToken).toMatch(/^[\w-]{80,200}$/);
  const init = page.waitForRequest((each) =>
    (each.postData() ?? '').includes('Action=InitCaptchaV3'),
  );
  const second = await attempt(page, server.sliding);
  const asked = new URLSearchParams((await init).postData() ?? '');
  expect(asked.get('DeviceToken')).toBe(first.result.deviceToken);
  expect(second.sent.deviceToken).toBe(first.result.deviceToken);
  expect(second.result.VerifyCode).toBe('T001');
});

test('a page without storage is none the worse', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  const { result, sent } = await attempt(page, server.sliding);
  expect(sent.deviceToken).toBe('');
  expect(result.VerifyCode).toBe('T001');
});

/** What the server's own command says of the attempts under a `certifyId`. */
async function explain(certifyId: string): Promise<string> {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const data = process.env.STILE_DATA ?? `${root}stile-data/demo`;
  const how = ['explain', '--account', server.prefix ?? 'demo01', '--data', data, certifyId];
  return (await promisify(execFile)(`${root}bin/stile`, how)).stdout;
}

for (const scene of [server.sliding, server.puzzle]) {
  test(`what these tests are let off is written down, and would have been F024: ${scene}`, async ({
    page,
  }) => {
    const host = await HostPage.open(page);
    await host.init(scene);
    await page.click('#go');
    await expect(host.phase('ready')).toBeVisible();
    const attempted = nextAttempt(page);
    await drag(page, scene === server.sliding ? FAR_END : 0.3);
    const { result } = await attempted;
    // What is kept is written in batches.
    let told = '';
    await expect(async () => {
      told = await explain(result.certifyId);
      expect(told).toContain(result.VerifyCode);
    }).toPass();
    expect(told).toMatch(
      /Only observed, by the scene's policy: .*the browser says that a program drives it/,
    );
    expect(told).toMatch(/attempt (passed|failed), [TF]0/);
  });
}
