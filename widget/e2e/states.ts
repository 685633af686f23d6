import type { Page, Route } from '@playwright/test';
import { FAR_END, handleWay } from './hand';
import { HostPage } from './host-page';
import { server } from './server';

const LOGO = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 24" width="90" height="24"><circle cx="12"
  cy="12" r="11" fill="#e4572e"/><text x="30" y="18" font="600 16px sans-serif" fill="#e4572e">Shop</text></svg>`,
)}`;

/** Where a form can be seen: each looks different, and is reached by another way. */
export const PLACES = {
  'puzzle in a popup': { scene: server.puzzle, mode: 'popup', opener: '#go', answer: 0.3 },
  'slider in a popup': { scene: server.sliding, mode: 'popup', opener: '#go', answer: FAR_END },
  'puzzle beside its button': {
    scene: server.puzzle,
    mode: 'embed',
    opener: '#aliyunCaptcha-captcha-body',
    answer: 0.3,
  },
  'slider in the page': { scene: server.sliding, mode: 'embed', opener: '', answer: FAR_END },
  'picture to restore in a popup': {
    scene: server.restore,
    mode: 'popup',
    opener: '#go',
    answer: 0.3,
  },
  'waiting in a popup': { scene: server.puzzle, mode: 'popup', opener: '#go', answer: 'wait' },
  'box in a popup': { scene: server.box, mode: 'popup', opener: '#go', answer: 'tick' },
  'box in the page': { scene: server.box, mode: 'embed', opener: '', answer: 'tick' },
  'slider of a V2 page': { scene: server.sliding, mode: 'embed', opener: '', answer: FAR_END },
  'puzzle with a logo': {
    scene: server.puzzle,
    mode: 'embed',
    opener: '#aliyunCaptcha-captcha-body',
    answer: 0.3,
  },
} as const;

export type Place = keyof typeof PLACES;

/** Places that are looked at for some of their states only, and what a page sets for them. */
const SPECIAL: Partial<Record<Place, { states: readonly State[]; options: object }>> = {
  'slider of a V2 page': { states: ['ready', 'reminded', 'solved'], options: { v2: 'never' } },
  'puzzle with a logo': { states: ['idle', 'passed'], options: { captchaLogoImg: LOGO } },
};

export const STATES = [
  'idle',
  'loading',
  'ready',
  'reminded',
  'dragging',
  'solved',
  'verifying',
  'passed',
  'failed',
  'error',
  'expired',
] as const;

export type State = (typeof STATES)[number];

/**
 * What a visitor sees for a moment after the verdict stays until the test is done with it, and a pass
 * that has been delivered grows too old at once.
 */
export async function holdVerdicts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const real = window.setTimeout;
    const isVerdict = (ms: number) => ms === 600 || ms === 1200;
    const isLifeOfPass = (ms: number) => ms > 60_000 && ms <= 90_000;
    window.setTimeout = ((act: () => void, ms = 0) => {
      if (isVerdict(ms) && location.hash !== '#expired') return 0;
      return real(act, isLifeOfPass(ms) ? 0 : ms);
    }) as typeof setTimeout;
  });
}

/** Brings a fresh page to a state; false where a place does not have it. */
export async function reach(
  page: Page,
  place: Place,
  state: State,
  options: object = {},
): Promise<boolean> {
  const { scene, mode, opener, answer } = PLACES[place];
  const special = SPECIAL[place];
  const onlyOfV2 = state === 'reminded' || state === 'solved';
  if (special ? !special.states.includes(state) : onlyOfV2) return false;
  if (state === 'idle' && (mode === 'popup' || opener === '')) return false;
  if (state === 'expired' && mode === 'popup') return false;
  if (state === 'dragging' && typeof answer === 'string') return false;
  if (answer === 'wait' && (state === 'loading' || state === 'error')) return false;
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.route(`${server.url}/`, (route) => answerFor(route, state));
  const host = await HostPage.open(page, 'img-src data:');
  await page.mouse.move(0, 0);
  await page.evaluate((name) => {
    location.hash = name;
  }, state);
  await host.init(scene, { mode, ...special?.options, ...options });
  const waiting = state === 'loading' || state === 'error';
  if (opener !== '' && state !== 'idle' && !(waiting && mode === 'embed')) await page.click(opener);
  if (state === 'idle') await page.locator(opener).waitFor();
  else if (waiting) await host.phase(state).waitFor();
  else {
    await host.phase('ready').waitFor();
    if (answer === 'wait') await page.locator('.stile-way-around').click();
    else if (state === 'reminded') await page.click('#go');
    else if (state !== 'ready' && answer === 'tick') await host.box.click();
    else if (state !== 'ready') await move(page, answer as number, state === 'dragging');
    if (answer === 'wait') await page.locator('.stile-wait').waitFor();
    await expectState(host, place, state);
  }
  return true;
}

/** Ends what moves only for a moment, so that a picture or a scan shows what stays. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const passing = document
      .getAnimations()
      .filter((each) => each.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY);
    await Promise.all(passing.map((each) => each.finished.catch(() => undefined)));
  });
}

/** A window is gone when its pass grows old: there the button says so. */
async function expectState(host: HostPage, place: Place, state: State): Promise<void> {
  if (state === 'reminded')
    await host.page.locator('.stile-reminder').filter({ hasText: /./ }).waitFor();
  else if (state !== 'expired') await host.phase(state).waitFor();
  else if (place.endsWith('in the page')) await host.phase('error').waitFor();
  else {
    await host.page.locator('#aliyunCaptcha-window-float').waitFor({ state: 'detached' });
    await host.page.locator('.stile-entry[data-passed="false"]').waitFor();
  }
}

async function move(page: Page, share: number, hold: boolean): Promise<void> {
  const { x, y, way } = await handleWay(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  // Beyond the far end: it stops there by itself.
  const end = hold ? 0.5 : share * 1.1;
  for (let i = 1; i <= 5; i++) await page.mouse.move(x + (way * end * i) / 5, y);
  if (!hold) await page.mouse.up();
}

/** A wait that never ends where it is to be looked at, and at once else; without the work. */
async function waiting(route: Route, state: State): Promise<void> {
  const response = await route.fetch();
  const WaitMs = state === 'ready' ? 600_000 : 1;
  const json = { ...(await response.json()), WaitMs, PowVerifyString: '' };
  await route.fulfill({ response, json });
}

async function answerFor(route: Route, state: State): Promise<void> {
  const body = route.request().postData() ?? '';
  const json = (status: number, content: object) =>
    route.fulfill({ status, headers: { 'access-control-allow-origin': '*' }, json: content });
  const RequestId = '4E0B2A7C-5A3D-4F8B-9C1E-7D6F5A4B3C2D';
  if (body.includes('Action=InitCaptchaV3')) {
    if (state === 'loading') return;
    if (body.includes('Alternative=wait')) return waiting(route, state);
    if (state !== 'error') return route.continue();
    return json(429, { RequestId, Success: false, Code: 'Throttling', Message: 'too many' });
  }
  if (state === 'verifying') return;
  const passed = state === 'passed' || state === 'expired';
  const CertifyId = new URLSearchParams(body).get('CertifyId') ?? '';
  const Result = {
    VerifyResult: passed,
    VerifyCode: passed ? 'T001' : 'F015',
    certifyId: CertifyId,
    ...(passed ? { securityToken: 'A'.repeat(160) } : {}),
  };
  return json(200, { RequestId, Success: true, Code: 'Success', Result });
}
