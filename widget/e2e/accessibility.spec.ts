import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page, test } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { HostPage } from './host-page';
import { ONCE } from './screens';
import { server } from './server';
import { nextPiece, solve } from './solve';
import { holdVerdicts, PLACES, type Place, reach, STATES, settle } from './states';
import { verdict } from './traffic';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const LANGUAGES = 'cn tw en ar de es fr in it ja ko pt ru ms th tr vi'.split(' ');
/** How many pictures a test may try: its eye is not a person's. */
const TRIES = 6;
const PICTURE_WIDTH = 300;
/** A step button's way in a puzzle, in picture pixels. */
const STEP = 2;

/** What axe finds at fault in our nodes; the page around them is not ours. */
async function violations(page: Page): Promise<string[]> {
  await settle(page);
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(context: object, options: object): Promise<AxeResults> };
    };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const results = await axe.run(
      { include: [['.stile']] },
      { runOnly: tags, rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] },
    );
    return results.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`,
    );
  });
}

/** Writes down what live regions say, as a screen reader would hear it. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const region = element?.closest('[role=status], [role=alert]');
        const text = region?.textContent ?? '';
        if (text !== '' && heard.at(-1) !== text) heard.push(text);
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  return () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
}

const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: at } = document;
    return at?.getAttribute('aria-label') ?? at?.textContent ?? '';
  });

for (const place of Object.keys(PLACES) as Place[]) {
  test(`axe finds nothing in any state: ${place}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await holdVerdicts(page);
    for (const state of STATES) {
      if (!(await reach(page, place, state))) continue;
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect.soft(await violations(page), `${state}, ${colorScheme}`).toEqual([]);
      }
    }
  });
}

test('axe finds nothing in the window of a silent check, refused or under way', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const refusals = ['F009'];
  await page.route(`${server.url}/`, (route) => {
    const fields = new URLSearchParams(route.request().postData() ?? '');
    if (fields.get('Action') !== 'VerifyCaptchaV3') return route.continue();
    const code = refusals.shift();
    const headers = { 'access-control-allow-origin': '*' };
    return code && route.fulfill({ headers, json: verdict(code, fields) });
  });
  const host = await HostPage.open(page);
  await host.init(server.silent);
  await page.click('#go');
  for (const phase of ['error', 'verifying']) {
    await host.phase(phase).waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect.soft(await violations(page), `${phase}, ${colorScheme}`).toEqual([]);
    }
    if (phase === 'error') await page.keyboard.press('Enter');
  }
});

test(
  'every language fits a screen of 320 px, with wide text spacing too',
  ONCE,
  async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 568 });
    for (const language of LANGUAGES) {
      await reach(page, 'puzzle in a popup', 'ready', { language });
      await settle(page);
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }',
        );
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      });
      const spilt = await page.locator('#aliyunCaptcha-window-popup').evaluate((window) => {
        const edges = window.getBoundingClientRect();
        const parts = [...window.querySelectorAll('.stile-title, .stile-said, button')];
        const out = parts.filter((part) => {
          const box = part.getBoundingClientRect();
          const within = box.left >= edges.left - 1 && box.right <= edges.right + 1;
          const track = part.closest('.stile-track')?.getBoundingClientRect() ?? box;
          return !within || box.bottom > track.bottom + 1 || part.scrollWidth > box.width + 1;
        });
        return out.map((part) => part.outerHTML);
      });
      expect.soft(spilt, language).toEqual([]);
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    }
  },
);

test('at 200 % zoom all of it can be scrolled to', ONCE, async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 300 });
  await reach(page, 'puzzle in a popup', 'ready');
  for (const name of ['Close', 'New challenge', 'Confirm']) {
    const button = page.getByRole('button', { name });
    await button.scrollIntoViewIfNeeded();
    await expect(button).toBeInViewport({ ratio: 1 });
  }
});

test('Arabic is written from right to left, the slider still runs to the right', async ({
  page,
}) => {
  await reach(page, 'puzzle in a popup', 'ready', { language: 'ar' });
  const popup = page.locator('#aliyunCaptcha-window-popup');
  await expect(popup.locator('.stile-panel')).toHaveAttribute('lang', 'ar');
  await expect(popup.locator('.stile-panel')).toHaveCSS('direction', 'rtl');
  expect(await violations(page)).toEqual([]);
  const left = async (selector: string) => (await page.locator(selector).boundingBox())?.x ?? 0;
  expect(await left('#aliyunCaptcha-btn-close')).toBeLessThan(await left('.stile-title'));
  const before = await left('#aliyunCaptcha-sliding-slider');
  await page.keyboard.press('End');
  await page.waitForTimeout(300);
  expect(await left('#aliyunCaptcha-sliding-slider')).toBeGreaterThan(before + 100);
  const [back, on] = ['تحريك إلى اليسار', 'تحريك إلى اليمين'];
  expect(await left(`[aria-label="${back}"]`)).toBeLessThan(await left(`[aria-label="${on}"]`));
});

test('an error is told in the language of the page, and stands where the page would have it', async ({
  page,
}) => {
  await reach(page, 'slider in the page', 'error', { language: 'ar' });
  await expect(page.locator('.stile-cause')).toHaveText(/^الشبكة/);
  expect((await page.locator('.stile-panel').boundingBox())?.x).toBeLessThan(100);
});

test('a pass that has grown too old says so, also where only the button is left', async ({
  page,
}) => {
  await holdVerdicts(page);
  await reach(page, 'puzzle beside its button', 'expired');
  await expect(page.getByRole('button', { name: 'has expired' })).toBeVisible();
});

test('a language that cannot be fetched is English; another is one request, English is none', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    const [, code] = /\/stile\/text-(\w+)\./.exec(request.url()) ?? [];
    if (code) asked.push(code);
  });
  await page.route('**/stile/text-fr.*', (route) => route.abort());
  const panel = page.locator('.stile-panel');
  for (const [language, tag, title] of [
    ['en', 'en', 'Please complete security verification'],
    ['de', 'de', 'Bitte Sicherheitsprüfung abschließen'],
  ] as const) {
    await reach(page, 'slider in a popup', 'ready', { language });
    await expect(panel).toHaveAttribute('lang', tag);
    await expect(page.getByRole('dialog', { name: title })).toBeVisible();
  }
  expect(asked).toEqual(['de']);
  const host = await HostPage.open(page);
  await page.route('**/stile/text-fr.*', (route) => route.abort());
  await host.init(server.sliding, { language: 'fr', upLang: { en: { CLOSE: 'Shut' } } });
  await page.click('#go');
  await expect(host.phase('ready')).toBeVisible();
  await expect(panel).toHaveAttribute('lang', 'en');
});

test('without dragging: the track, the step buttons and Confirm', async ({ page }) => {
  const host = await HostPage.open(page);
  let piece = nextPiece(page);
  await host.init(server.puzzle);
  await page.click('#go');
  for (let tried = 0; tried < TRIES; tried++) {
    const known = await piece;
    await expect(host.phase('ready')).toBeVisible();
    piece = nextPiece(page);
    piece.catch(() => undefined);
    const goal = (await solve(page, known)) * (PICTURE_WIDTH - known.width);
    const track = page.locator('#aliyunCaptcha-sliding-body');
    await track.click({ position: { x: Math.max((goal / PICTURE_WIDTH) * 300, 50), y: 20 } });
    const at = async () => Number(await host.handle.getAttribute('aria-valuenow'));
    for (let steps = 0; steps < 40 && Math.abs((await at()) - goal) > STEP / 2; steps++) {
      const name = (await at()) < goal ? 'Move right' : 'Move left';
      await page.getByRole('button', { name }).click();
    }
    await page.getByRole('button', { name: 'Confirm' }).click();
    await expect(host.phase('passed').or(host.phase('failed'))).toBeVisible();
    if (await host.phase('passed').isVisible()) break;
  }
  await expect.poll(async () => (await host.names()).at(-1)).toBe('success');
});

test('by keyboard alone: the way through the window, and back to where it began', async ({
  page,
}) => {
  await reach(page, 'slider in a popup', 'ready');
  await page.keyboard.press('Escape');
  await page.focus('#go');
  await page.keyboard.press('Enter');
  const way: string[] = [];
  for (let i = 0; i < 8; i++) {
    way.push(await focused(page));
    await page.keyboard.press('Tab');
  }
  const round = ['Verification slider', 'Move left', 'Move right', 'Confirm', 'New challenge'];
  expect(way).toEqual([...round, 'Close', 'Verification slider', 'Move left']);
  await page.keyboard.press('Escape');
  expect(await focused(page)).toBe('Log in');
});

test('the window beside its button keeps the focus, tells that it is open, and gives it back', async ({
  page,
}) => {
  await reach(page, 'puzzle beside its button', 'idle');
  const entry = page.locator('#aliyunCaptcha-captcha-body');
  await expect(entry).toHaveAttribute('aria-expanded', 'false');
  await entry.focus();
  await page.keyboard.press('Enter');
  await expect(entry).toHaveAttribute('aria-expanded', 'true');
  await expect(page.locator('#aliyunCaptcha-sliding-slider')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  expect(await focused(page)).toBe('Close');
  await page.keyboard.press('Shift+Tab');
  expect(await focused(page)).toBe('New challenge');
  await page.keyboard.press('Escape');
  await expect(entry).toBeFocused();
});

test('position, check, failure with its reference, and pass are announced', async ({ page }) => {
  const heard = await listen(page);
  await reach(page, 'puzzle in a popup', 'failed');
  await expect
    .poll(heard)
    .toEqual(['Verifying...', expect.stringMatching(/^Verification failed.* F015 \w+$/)]);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await reach(page, 'slider in a popup', 'ready');
  await expect(page.getByRole('slider')).toHaveAttribute('aria-valuetext', 'Position 0 of 300');
  // The handle's own value is heard without us, and a key brings the buttons into view.
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(heard).toEqual(['Position 31 of 300']);
  await reach(page, 'slider in the page', 'passed');
  await expect.poll(heard).toEqual(['Verifying...', 'Slide successful!']);
});

test('an error is announced, holds the focus in the page, and gives it back with the retry', async ({
  page,
}) => {
  const heard = await listen(page);
  await reach(page, 'slider in the page', 'ready');
  await page.focus('#aliyunCaptcha-sliding-slider');
  await page.route(`${server.url}/`, (route) => route.abort());
  await page.evaluate(() => {
    (window as unknown as { instance: { refresh(): void } }).instance.refresh();
  });
  const retry = page.getByRole('button', { name: 'Try again' });
  await expect(retry).toBeFocused({ timeout: 20_000 });
  await expect(retry).toHaveAccessibleDescription(/cannot be reached/);
  expect((await heard()).at(-1)).toContain('cannot be reached');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.keyboard.press('Enter');
  await expect(page.locator('#aliyunCaptcha-sliding-slider')).toBeFocused();
});

test('forced colours keep the focus visible, reduced motion stops what moves', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await holdVerdicts(page);
  await reach(page, 'puzzle in a popup', 'ready');
  await page.keyboard.press('ArrowRight');
  const handle = page.locator('#aliyunCaptcha-sliding-slider');
  await expect(handle).not.toHaveCSS('box-shadow', 'none');
  await page.keyboard.press('Tab');
  const button = page.getByRole('button', { name: 'Move left' });
  await expect(button).toHaveCSS('outline-style', 'solid');
  await expect(button).toHaveCSS('border-top-style', 'solid');
  await reach(page, 'puzzle in a popup', 'failed');
  const moving = () =>
    document.getAnimations().filter((each) => each instanceof CSSAnimation).length;
  expect(await page.evaluate(moving)).toBe(0);
});

test('each target is 44 px high and wide', async ({ page }) => {
  // A window that is still growing has smaller ones.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await reach(page, 'puzzle in a popup', 'ready');
  const missed = await page.locator('#aliyunCaptcha-window-popup').evaluate((window) => {
    const targets = [...window.querySelectorAll<HTMLElement>('button, [role=slider]')];
    return targets
      .filter((target) => target.getClientRects().length > 0)
      .filter((target) => {
        const { left, top, width, height } = target.getBoundingClientRect();
        const hit = (dx: number, dy: number) => {
          const at = document.elementFromPoint(left + width / 2 + dx, top + height / 2 + dy);
          return target.contains(at);
        };
        return !(hit(21, 0) && hit(-21, 0) && hit(0, 21) && hit(0, -21));
      })
      .map((target) => target.outerHTML);
  });
  expect(missed).toEqual([]);
});
