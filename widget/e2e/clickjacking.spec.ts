import { expect, type Frame, type Page, type Response, test } from '@playwright/test';
import { drag, FAR_END } from './hand';
import { gates } from './server';

/**
 * An attacker's page, on another origin than the page that it abuses: it holds that page in a frame,
 * covers the box that its visitor is to tick, or uses the scene of somebody else. It gets no ticket.
 */
const VICTIM = 'http://shop.localhost/login';
const ATTACKER = 'http://evil.localhost/';
/** Stands in the scene's `frameAncestors`: what fails there fails for what it does. */
const PARTNER = 'http://app.localhost/';

/** A page without a policy of its own, as most are. */
const victim = (scene: string, mode: string) => `<!doctype html><title>Log in</title>
  <body style="margin:20px"><div id="captcha"></div>
  <script src="${gates.url}/stile.js"></script>
  <script>
    window.passes = [];
    initAliyunCaptcha({
      SceneId: '${scene}', mode: '${mode}', element: '#captcha', language: 'en',
      success: (param) => passes.push(param),
      getInstance: (instance) => { if ('${mode}' === 'popup') instance.show() },
    });
  </script>`;

async function serve(page: Page, url: string, body: string): Promise<void> {
  await page.route(url, (route) => route.fulfill({ body, contentType: 'text/html' }));
}

/** Holds the victim's page in a frame; `style` is the frame's, `more` lies around it. */
async function hold(page: Page, holder: string, style = '', more = ''): Promise<Frame> {
  await serve(page, VICTIM, victim('box', 'embed'));
  await serve(
    page,
    holder,
    `<!doctype html><title>You have won</title><body style="margin:0">${more}
      <div><iframe src="${VICTIM}" style="width:500px;height:300px;border:0;${style}"></iframe></div>`,
  );
  await page.goto(holder);
  await expect.poll(() => page.frames().some((frame) => frame.url() === VICTIM)).toBe(true);
  return page.frames().find((frame) => frame.url() === VICTIM) as Frame;
}

function verdict(page: Page): Promise<Response> {
  return page.waitForResponse((each) =>
    (each.request().postData() ?? '').includes('Action=VerifyCaptchaV3'),
  );
}

/** Clicks where the box is, whatever lies there, as a visitor does who was told to. */
async function lured(page: Page, frame: Frame | Page): Promise<Record<string, unknown>> {
  await expect(frame.locator('.stile-panel[data-phase="ready"]')).toHaveCount(1);
  await page.waitForTimeout(500);
  const box = await frame.getByRole('checkbox', { includeHidden: true }).boundingBox();
  if (!box) throw new Error('no box');
  const [x, y] = [box.x + Math.min(24, box.width / 2), box.y + box.height / 2];
  const replied = verdict(page);
  for (let i = 1; i <= 12; i++) await page.mouse.move(x + 160 - (160 * i) / 12, y + 60 - 5 * i);
  await page.mouse.click(x, y, { delay: 60 });
  return (await (await replied).json()).Result;
}

const passes = (frame: Frame | Page) =>
  frame.evaluate(() => (window as unknown as { passes: string[] }).passes);

async function expectNoTicket(frame: Frame | Page, result: Record<string, unknown>) {
  expect(result).toMatchObject({ VerifyCode: 'F001', VerifyResult: false, securityToken: '' });
  expect(result.Escalation ?? '').toBe('');
  expect(await passes(frame)).toEqual([]);
}

test('the control: a tick in the page itself, or in a frame that the scene allows, passes', async ({
  page,
}) => {
  await serve(page, VICTIM, victim('box', 'embed'));
  await page.goto(VICTIM);
  expect(await lured(page, page)).toMatchObject({ VerifyCode: 'T001' });
  await expect.poll(() => passes(page)).toHaveLength(1);

  const frame = await hold(page, PARTNER);
  expect(await lured(page, frame)).toMatchObject({ VerifyCode: 'T001' });
  await expect.poll(() => passes(frame)).toHaveLength(1);
});

test('a tick in a frame of a foreign page is none', async ({ page }) => {
  const frame = await hold(page, ATTACKER);
  await expectNoTicket(frame, await lured(page, frame));
});

const COVERED: Record<string, [style: string, more: string]> = {
  'under an overlay that lets clicks through': [
    '',
    `<div style="position:fixed;inset:0;background:#fff;pointer-events:none;z-index:9">Click here</div>`,
  ],
  'under a transparent overlay that lets clicks through': [
    '',
    `<div style="position:fixed;inset:0;opacity:0.01;background:#fff;pointer-events:none;z-index:9"></div>`,
  ],
  'in a frame of no opacity': ['opacity:0', ''],
  'in a frame that is clipped to the square of the box': [
    'clip-path:inset(20px 420px 240px 20px)',
    '',
  ],
  'in a frame that is cut off but for a corner': [
    'position:absolute;left:-20px;top:-20px',
    '<style>div { position:relative; width:50px; height:44px; overflow:hidden }</style>',
  ],
};

for (const [how, [style, more]] of Object.entries(COVERED)) {
  test(`a tick ${how} is none, whoever holds it`, async ({ page }) => {
    const frame = await hold(page, PARTNER, style, more);
    await expectNoTicket(frame, await lured(page, frame));
  });
}

test('a scene is of no use on a page that it does not allow', async ({ page }) => {
  await serve(page, VICTIM, victim('own-page', 'popup'));
  await page.goto(VICTIM);
  await slide(page, 'T001');
  await expect.poll(() => passes(page)).toHaveLength(1);

  await serve(page, ATTACKER, victim('own-page', 'popup'));
  await page.goto(ATTACKER);
  await slide(page, 'F016');
  expect(await passes(page)).toEqual([]);
});

test('nor does a page without an origin come by a ticket', async ({ page }) => {
  await serve(
    page,
    ATTACKER,
    `<!doctype html><title>Sandbox</title>
      <iframe sandbox="allow-scripts" width="600" height="500" src="${VICTIM}"></iframe>`,
  );
  await serve(page, VICTIM, victim('own-page', 'popup'));
  await page.goto(ATTACKER);
  const frame = page.frameLocator('iframe');
  const handle = frame.locator('[id^=aliyunCaptcha-sliding-slider]');
  await expect(frame.locator('.stile-form[data-phase="ready"]')).toBeVisible();
  await handle.focus();
  const replied = verdict(page);
  await page.keyboard.press('End', { delay: 500 });
  await page.keyboard.press('Enter');
  expect((await (await replied).json()).Result).toMatchObject({
    VerifyCode: 'F016',
    securityToken: '',
  });
});

async function slide(page: Page, code: string): Promise<void> {
  await expect(page.locator('.stile-form[data-phase="ready"]')).toBeVisible();
  const replied = verdict(page);
  await drag(page, FAR_END);
  const { Result } = await (await replied).json();
  expect(Result.VerifyCode).toBe(code);
  expect(Result.securityToken === '').toBe(code !== 'T001');
}
