import { createCipheriv, randomBytes } from 'node:crypto';
import { expect, type Page, type Route, test } from '@playwright/test';
import { drag } from './hand';
import { HostPage } from './host-page';
import { solveByKeys } from './keyboard';
import { gates } from './server';

/**
 * Each code of an attempt by its real cause, as the page hears of it and the visitor reads it. `F001`
 * of a doubt is in `again.spec.ts`.
 */
interface Failure {
  verifyCode: string;
  code: string;
}

const isAttempt = (body: string | null) => (body ?? '').includes('Action=VerifyCaptchaV3');

async function open(page: Page, scene: string, options: object = {}): Promise<HostPage> {
  const host = await HostPage.open(page, 'worker-src blob:', '', gates.url);
  await host.init(scene, { prefix: null, ...options });
  await page.click('#go');
  return host;
}

/** Makes one attempt and returns its code as the server has sent it. */
async function attempt(host: HostPage): Promise<string> {
  const replied = host.page.waitForResponse((each) => isAttempt(each.request().postData()));
  await solveByKeys(host);
  return (await (await replied).json()).Result.VerifyCode;
}

async function expectPass(host: HostPage, code: string): Promise<void> {
  expect(await attempt(host)).toBe(code);
  await expect.poll(() => host.given('success')).toHaveLength(1);
  expect(await host.given('fail')).toEqual([]);
}

/** The page hears the code, the visitor can quote it, and there is a new challenge to go on with. */
async function expectFail(host: HostPage, code: string): Promise<void> {
  expect(await attempt(host)).toBe(code);
  await expect(host.page.locator('#aliyunCaptcha-sliding-errorCode')).toContainText(code);
  const failures = (await host.given('fail')) as Failure[];
  expect(failures.at(-1)).toMatchObject({ verifyCode: code, code });
  await expect(host.phase('ready')).toBeVisible();
  expect(await host.given('success')).toEqual([]);
}

/** Has the replies to inits changed on their way. */
async function changeInits(page: Page, change: (reply: Record<string, string>) => object) {
  await page.route(`${gates.url}/`, async (route) => {
    if (isAttempt(route.request().postData())) return route.continue();
    const response = await route.fetch();
    const reply = await response.json();
    await route.fulfill({ response, json: { ...reply, ...change(reply) } });
  });
}

test('T001: nothing speaks against the visitor', async ({ page }) => {
  await expectPass(await open(page, 'open'), 'T001');
});

test('T005, F004: test mode', async ({ page }) => {
  await expectPass(await open(page, 'testPass'), 'T005');
  await expectFail(await open(page, 'testFail'), 'F004');
});

test('T006, F001: lists', async ({ page }) => {
  await expectPass(await open(page, 'allowed'), 'T006');
  await expectFail(await open(page, 'blocked'), 'F001');
});

test('F008: the record of an attempt is spent, and the visitor goes on without a word of it', async ({
  page,
}) => {
  const before: Route[] = [];
  await page.route(`${gates.url}/`, async (route) => {
    // Somebody on the way hands the first attempt in before the visitor's own arrives.
    if (isAttempt(route.request().postData()) && before.push(route) === 1) await route.fetch();
    await route.continue();
  });
  const host = await open(page, 'open');
  expect(await attempt(host)).toBe('F008');
  await expect(host.phase('ready')).toBeVisible();
  expect(await host.names()).toEqual(['getInstance']);
  await expectPass(host, 'T001');
});

test('F014: a record that was tampered with is none', async ({ page }) => {
  await changeInits(page, ({ Record: record = '' }) => {
    const at = record.length >> 1;
    const other = record[at] === 'A' ? 'B' : 'A';
    return { Record: record.slice(0, at) + other + record.slice(at + 1) };
  });
  const host = await open(page, 'open');
  expect(await attempt(host)).toBe('F014');
  await expect(host.phase('ready')).toBeVisible();
  expect(await host.names()).toEqual(['getInstance']);
});

test('F015: the piece is not where it belongs', async ({ page }) => {
  const host = await open(page, 'picture');
  await expect(host.phase('ready')).toBeVisible();
  await drag(page, 0.04);
  await expect.poll(() => host.given('fail')).toMatchObject([{ code: 'F015' }]);
});

test('F017: less work than was asked for', async ({ page }) => {
  await changeInits(page, ({ PowVerifyString: work = '' }) => ({
    PowVerifyString: work.replace(/\.\d+\./, '.1.'),
  }));
  await expectFail(await open(page, 'open'), 'F017');
});

test('F022: no token, a forged one, one that has expired; and with a good one a pass', async ({
  page,
}) => {
  const scene = 'sealed-with-a-token';
  const now = Math.floor(Date.now() / 1000);
  const forged = token(scene, now, 600, randomBytes(32));
  for (const EncryptedSceneId of [null, forged, token(scene, now - 700, 600)])
    await expectFail(await open(page, scene, { EncryptedSceneId }), 'F022');
  const EncryptedSceneId = token(scene, now, 600);
  await expectPass(await open(page, scene, { EncryptedSceneId }), 'T001');
});

/** As a page's back end makes it. */
function token(scene: string, since: number, life: number, key = gates.encryptionKey): string {
  const start = randomBytes(16);
  const cipher = createCipheriv('aes-256-cbc', key, start);
  const hidden = [cipher.update(`${scene}&${since}&${life}`), cipher.final()];
  return Buffer.concat([start, ...hidden]).toString('base64');
}

test('F016: a page that the scene is not for', async ({ page }) => {
  await expectFail(await open(page, 'elsewhere'), 'F016');
});

test('F009: graphics as virtual machines have them', async ({ page }) => {
  await page.addInitScript(() => {
    const gpu = ['VMware, Inc.', 'SVGA3D; build: RELEASE;  LLVM;'];
    const { set } = Object.getOwnPropertyDescriptor(Worker.prototype, 'onmessage') ?? {};
    Object.defineProperty(Worker.prototype, 'onmessage', {
      set(this: Worker, hear: (event: { data: object }) => void) {
        set?.call(this, ({ data }: MessageEvent) =>
          hear({ data: data?.gpu === undefined ? data : { ...data, gpu } }),
        );
      },
    });
  });
  await expectFail(await open(page, 'virtual'), 'F009');
});

test('F010: the last attempt that an address has passes, the next one does not', async ({
  page,
}) => {
  for (let allowed = 0; allowed < 2; allowed++)
    await expectPass(await open(page, 'address'), 'T001');
  await expectFail(await open(page, 'address'), 'F010');
});

test('F011: the same for a device that is known by its token', async ({ page }) => {
  // The first attempt brings the token.
  await expectPass(await open(page, 'device'), 'T001');
  await expectPass(await open(page, 'device'), 'T001');
  await expectFail(await open(page, 'device'), 'F011');
});

test('F024: a browser that a program drives', async ({ page }) => {
  await expectFail(await open(page, 'driven'), 'F024');
});
