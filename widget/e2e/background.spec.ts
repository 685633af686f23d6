import { createHash } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { drag, FAR_END } from './hand';
import { HostPage } from './host-page';
import { server } from './server';

const SALT = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8';
const BITS = 8;

type Attempt = Record<string, unknown> & {
  track: Record<string, unknown> & { moves: number[][] };
  signals: Record<string, [value: unknown, ms: number, why?: string]>;
};

/** Has the server ask for work, or for none. */
async function ask(page: Page, work: string): Promise<void> {
  await page.route(`${server.url}/`, async (route) => {
    if (!route.request().postData()?.includes('Action=InitCaptchaV3')) return route.continue();
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), PowVerifyString: work } });
  });
}

/** Slides in a popup and returns what was handed in, and the parts that were fetched before. */
async function attempt(page: Page, work: string, policy = '') {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url().replace(/^.*\//, '')));
  await ask(page, work);
  const host = await HostPage.open(page, policy);
  await host.init(server.sliding);
  await page.click('#go');
  await expect(host.phase('ready')).toBeVisible();
  const handedIn = page.waitForRequest((request) =>
    (request.postData() ?? '').includes('Action=VerifyCaptchaV3'),
  );
  await drag(page, FAR_END);
  const fields = new URLSearchParams((await handedIn).postData() ?? '');
  const { data } = JSON.parse(fields.get('CaptchaVerifyParam') ?? '');
  const sent = JSON.parse(Buffer.from(data, 'base64url').toString()) as Attempt;
  return { sent, fetched };
}

function expectSolved(pow: unknown): void {
  const nonces = String(pow).split('.');
  expect(nonces).toHaveLength(8);
  for (const [part, nonce] of nonces.entries()) {
    const hash = createHash('sha256').update(`${SALT}.${part}.${nonce}`).digest();
    expect(hash[0]).toBe(0);
  }
}

test('a worker does the work where the page allows one', async ({ page }) => {
  const said: unknown[] = [];
  await page.exposeFunction('noteWorker', (value: unknown) => said.push(value));
  await page.addInitScript(() => {
    const { noteWorker } = window as unknown as { noteWorker: (value: unknown) => void };
    window.Worker = class extends Worker {
      constructor(url: string | URL) {
        super(url);
        this.addEventListener('message', ({ data }) => noteWorker(data));
      }
    };
  });
  const { sent } = await attempt(page, `sha256.${BITS}.${SALT}`, 'worker-src blob:');
  expectSolved(sent.pow);
  expect(said).toContain(sent.pow);
  expect(sent.signals.gpu?.[2]).toBeUndefined();
});

/** Says how often the page's own thread has given way to others since it was opened. */
async function countRests(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const { postMessage } = MessagePort.prototype;
    let rests = 0;
    Object.defineProperty(window, 'rests', { get: () => rests });
    MessagePort.prototype.postMessage = function (this: MessagePort, ...message: [unknown]) {
      rests++;
      return postMessage.apply(this, message);
    };
  });
  return () => page.evaluate(() => (window as unknown as { rests: number }).rests);
}

test('a worker leaves the page its thread', async ({ page }) => {
  const rests = await countRests(page);
  expectSolved((await attempt(page, `sha256.${BITS}.${SALT}`, 'worker-src blob:')).sent.pow);
  expect(await rests()).toBe(0);
});

test('the page does the work itself, in slices, where its policy forbids workers', async ({
  page,
}) => {
  const rests = await countRests(page);
  // Some hundred thousand hashes: a tenth of a second and more, of which a slice takes eight milliseconds.
  const { sent, fetched } = await attempt(page, `sha256.14.${SALT}`);
  expectSolved(sent.pow);
  expect(await rests()).toBeGreaterThan(5);
  expect(fetched.filter((name) => name.startsWith('work.'))).toHaveLength(1);
  expect(sent.signals.gpu).toEqual([null, expect.any(Number), 'SecurityError']);
});

test('without work to do, none of it is fetched', async ({ page }) => {
  const { sent, fetched } = await attempt(page, '');
  expect(sent.pow).toBe('');
  expect(fetched.some((name) => name.startsWith('forms.'))).toBe(true);
  expect(fetched.filter((name) => name.startsWith('work.'))).toEqual([]);
});

test('before a visitor acts, only the script is fetched', async ({ page }) => {
  const parts: string[] = [];
  page.on('request', (request) => parts.push(new URL(request.url()).pathname));
  const host = await HostPage.open(page);
  const ready = page.waitForResponse(`${server.url}/`);
  await host.init(server.sliding);
  await ready;
  expect(parts.filter((path) => path.startsWith('/stile/'))).toEqual([]);
});

test('an attempt tells how its input came about and what drives the browser', async ({ page }) => {
  const { sent } = await attempt(page, '', 'worker-src blob:');
  const { moves, ...track } = sent.track;
  expect(moves.length).toBeGreaterThan(10);
  expect(track).toEqual({
    input: 'mouse',
    steps: [],
    events: expect.any(Number),
    coalesced: expect.any(Number),
    unmoving: 0,
    sameScreen: expect.any(Number),
    untrusted: 0,
    assistive: false,
  });
  expect(track.events).toBeGreaterThan(10);
  expect(sent.signals.webdriver?.[0]).toBe(true);
  expect(sent.signals.nativeLies?.[0]).toEqual([]);
  expect(sent.signals.frameLies?.[0]).toEqual([]);
  expect(sent.signals.workerLies?.[0]).toEqual([]);
  expect(sent.page).toBe('http://shop.localhost/login');
  for (const [name, reading] of Object.entries(sent.signals))
    expect(reading.length, `${name}: ${reading}`).toBe(2);
});
