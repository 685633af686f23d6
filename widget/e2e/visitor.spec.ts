import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, expect, type Page, test } from '@playwright/test';
import { HostPage } from './host-page';
import { reachAndPress } from './reach';
import { ONCE } from './screens';
import { server } from './server';

const run = promisify(execFile);

// A busy machine makes the made-up hand stutter, as no person's does; a doubted try is not remembered.
test.describe.configure({ retries: 2 });

/** What the service says, in sentences, of all attempts under an id. */
async function explain(certifyId: string): Promise<string> {
  let said = '';
  await expect(async () => {
    const args = ['explain', '--account', 'demo01', '--data', server.data, certifyId];
    said = (await run('../bin/stile', args)).stdout;
    // Events are written behind the replies.
    expect(said).toContain('attempt');
  }).toPass({ timeout: 20_000 });
  return said;
}

/** The ids of the challenges that were attempted, in order. */
function attempted(page: Page): string[] {
  const ids: string[] = [];
  page.on('request', (request) => {
    const fields = new URLSearchParams(request.postData() ?? '');
    if (fields.get('Action') === 'VerifyCaptchaV3') ids.push(fields.get('CertifyId') ?? '');
  });
  return ids;
}

/**
 * An ordinary browser: a window with a frame, a profile of its own, the name that its maker gives it. That
 * a driver holds it cannot be helped; the scene only observes that.
 */
async function ordinary(use: (page: Page) => Promise<void>): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'stile-visitor-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    viewport: null,
    args: ['--no-sandbox', '--window-size=1280,800', '--disable-features=LocalNetworkAccessChecks'],
  });
  try {
    await use(context.pages()[0] ?? (await context.newPage()));
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  }
}

/** Looks at the page for a moment, reaches for its button and presses it. */
async function visit(page: Page): Promise<void> {
  await page.waitForTimeout(800);
  const box = await page.locator('#go').boundingBox();
  if (!box) throw new Error('no button');
  await reachAndPress(page, Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2));
}

test(
  'an ordinary browser, moved as by a person, passes silently, and it is told why',
  ONCE,
  async () => {
    await ordinary(async (page) => {
      const ids = attempted(page);
      const host = await HostPage.open(page, 'worker-src blob:');
      await host.init(server.visitor);
      await visit(page);
      await expect.poll(() => ids).toHaveLength(1);
      const said = await explain(ids[0] as string);
      expect(said).toContain('attempt passed, T001');
      await expect.poll(() => host.names()).toEqual(['getInstance', 'success']);
      expect(said).toContain('nothing was found that the scene acts on');
      expect(said).toMatch(/Only observed, .*: the browser says that a program drives it/);
      expect(said).toContain('Made by mouse');
    });
  },
);

test('stock automation is doubted where its traces are only observed, and it is told why', async ({
  page,
}) => {
  const ids = attempted(page);
  const host = await HostPage.open(page, 'worker-src blob:');
  await host.init(server.visitor);
  await page.click('#go');
  await expect(host.popup.locator('#aliyunCaptcha-img')).toBeVisible();
  expect(await host.names()).toEqual(['getInstance']);
  const said = await explain(ids[0] as string);
  expect(said).toContain('attempt doubted, F001');
  expect(said).toMatch(/led to another challenge because .*leapt to where it clicked/);
});

test('with the default policy stock automation is refused, and it is told why', async ({
  page,
}) => {
  const ids = attempted(page);
  const host = await HostPage.open(page, 'worker-src blob:');
  await host.init(server.silentStrict);
  await page.click('#go');
  await expect(host.popup.locator('.stile-trace')).toContainText('F024');
  expect(await host.given('fail')).toEqual([expect.objectContaining({ code: 'F024' })]);
  expect(await host.names()).not.toContain('success');
  const said = await explain(ids[0] as string);
  expect(said).toContain('attempt failed, F024');
  expect(said).toContain('the browser says that a program drives it');
});
