import { type Browser, expect, type Page, test } from '@playwright/test';
import { drag, FAR_END } from './hand';
import { HostPage } from './host-page';
import { server } from './server';
import { verdict } from './traffic';

/** How many visits of each form the medians are of. */
const RUNS = Number(process.env.RUNS ?? 5);

/** What a visitor does about a form once he has seen and understood it, which takes him `seeMs`. */
interface Task {
  readonly form: string;
  readonly scene: string;
  readonly seeMs: number;
  readonly act: (host: HostPage) => Promise<void>;
  /** A program's eye errs: who finds the place at once stands in, and the verdict is his. */
  readonly isLucky?: true;
  readonly runs?: number;
}

/** A word to read, or a picture to look at. Assumed, the same for all forms of a kind. */
const READING_MS = 500;
const LOOKING_MS = 1200;

const slide = (share: number) => (host: HostPage) => drag(host.page, share);

const TASKS: readonly Task[] = [
  { form: 'traceless', scene: server.silent, seeMs: 0, act: async () => undefined },
  { form: 'check box', scene: server.box, seeMs: READING_MS, act: tick },
  { form: 'slider', scene: server.sliding, seeMs: READING_MS, act: slide(FAR_END) },
  { form: 'slider, by keyboard', scene: server.sliding, seeMs: READING_MS, act: keys },
  { form: 'puzzle', scene: server.puzzle, seeMs: LOOKING_MS, act: slide(0.6), isLucky: true },
  {
    form: 'image restore',
    scene: server.restore,
    seeMs: LOOKING_MS,
    act: slide(0.6),
    isLucky: true,
  },
  {
    form: 'without a picture',
    scene: server.puzzle,
    seeMs: LOOKING_MS,
    act: goWithout,
    runs: 1,
  },
];

async function tick({ page, box }: HostPage): Promise<void> {
  const place = await box.boundingBox();
  if (!place) throw new Error('no box');
  const [x, y] = [place.x + 24, place.y + place.height / 2];
  for (let i = 1; i <= 25; i++) {
    await page.mouse.move(x + 200 * (1 - i / 25) ** 2, y + 80 * (1 - i / 25) ** 2);
    await page.waitForTimeout(16);
  }
  await page.mouse.click(x, y, { delay: 80 });
}

async function keys({ page, handle }: HostPage): Promise<void> {
  await handle.focus();
  await page.keyboard.press('End', { delay: 80 });
  await page.waitForTimeout(200);
  await page.keyboard.press('Enter', { delay: 80 });
}

async function goWithout({ page }: HostPage): Promise<void> {
  await page.getByRole('button', { name: 'Continue without a picture' }).press('Enter');
}

interface Visit {
  /** From the press of the page's button to the page's `success`, on the page's clock. */
  readonly total: number;
  /** The part of it that was the visitor's: seeing, moving. */
  readonly own: number;
  /** That the browser received from the server in all, headers included, with an empty cache. */
  readonly bytes: number;
}

async function visit(browser: Browser, { scene, seeMs, act, isLucky }: Task): Promise<Visit> {
  const page = await browser.newPage();
  const received = await countBytes(page);
  const host = await HostPage.open(page, 'worker-src blob:');
  if (isLucky) await passAll(page);
  await page.evaluate(noteEnds);
  await host.init(scene);
  await expect.poll(() => host.names()).toContain('getInstance');
  await page.mouse.move(400, 400);
  await page.waitForLoadState('networkidle');
  await page.click('#go');
  let own = 0;
  if (seeMs > 0) {
    await host.phase('ready').waitFor();
    const seen = Date.now();
    await page.waitForTimeout(seeMs);
    await act(host);
    own = Date.now() - seen;
  }
  await expect.poll(() => host.given('success'), { timeout: 200_000 }).toHaveLength(1);
  const total = await page.evaluate(() => {
    const { pressed, passed } = window as unknown as Record<'pressed' | 'passed', number>;
    return passed - pressed;
  });
  await page.close();
  return { total, own, bytes: received() };
}

/** Notes the press of the page's button, and the moment at which the page hears of the pass. */
function noteEnds(): void {
  const page = window as unknown as Record<string, unknown>;
  document.getElementById('go')?.addEventListener(
    'click',
    () => {
      page.pressed = performance.now();
    },
    true,
  );
  const calls = page.calls as unknown[];
  const { push } = calls;
  calls.push = (...all: unknown[]) => {
    const [[name] = []] = all as [string][];
    if (name === 'success') page.passed = performance.now();
    return push.apply(calls, all);
  };
}

async function countBytes(page: Page): Promise<() => number> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Network.enable');
  const ours = new Set<string>();
  let bytes = 0;
  cdp.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.url.startsWith(server.url)) ours.add(requestId);
  });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (ours.has(requestId)) bytes += encodedDataLength;
  });
  return () => bytes;
}

/** The server judges every attempt; to the page each one is a pass. */
async function passAll(page: Page): Promise<void> {
  await page.route(`${server.url}/`, async (route) => {
    const fields = new URLSearchParams(route.request().postData() ?? '');
    if (fields.get('Action') !== 'VerifyCaptchaV3') return route.continue();
    const response = await route.fetch();
    await route.fulfill({ response, json: verdict('T001', fields) });
  });
}

const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;

test('time on task', async ({ browser }) => {
  console.log('| form | press to pass | of it the visitor | the rest | bytes in all |');
  console.log('|---|---:|---:|---:|---:|');
  for (const task of TASKS) {
    const visits: Visit[] = [];
    for (let i = 0; i < (task.runs ?? RUNS); i++) visits.push(await visit(browser, task));
    const [total, own, bytes] = (['total', 'own', 'bytes'] as const).map((key) =>
      median(visits.map((one) => one[key])),
    ) as [number, number, number];
    const s = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
    const rest = median(visits.map((one) => one.total - one.own));
    console.log(`| ${task.form} | ${s(total)} | ${s(own)} | ${s(rest)} | ${Math.round(bytes)} |`);
  }
});
