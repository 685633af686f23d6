// A stock Playwright that has been told the right answer, for the harness of `bench/`. It asks for one
// thing a line on standard input and answers with a line of JSON each:
//   begin         loads the page and brings up a challenge:       {"record": "..."}
//   drag SHARE    takes the handle to that share of its way:      {"code", "ticket", "certifyId", "record"}
//   tick          clicks the box, or waits for the silent check:  likewise
// Where the service offers another challenge, `record` is that one's; else it is empty.
// Arguments: URL of the service, prefix, scene, how to drag (straight, stepped or wavy).
import { createInterface } from 'node:readline';
import { chromium } from '@playwright/test';

const [server, prefix, scene, manner] = process.argv.slice(2);
const PAGE = 'http://shop.localhost/login';
const HTML = `<!doctype html><meta charset="utf-8"><title>Shop</title><button id="go">Log in</button>
<script src="${server}/stile.js"></script>
<script>initAliyunCaptcha({ SceneId: '${scene}', prefix: '${prefix}', button: '#go', language: 'en',
  success() {} });</script>`;
const WAIT_MS = 30_000;
const OFFER_MS = 6_000;
const VISITS_OF_PROFILE = 10;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-features=LocalNetworkAccessChecks'],
});
let visits = 0;
let context;
let page;
/** What the silent check comes to: the click that began it was its only input. */
let silent;

/** The next reply to an action of the client interface. */
function replyTo(action, timeout = WAIT_MS) {
  const sent = (each) => (each.request().postData() ?? '').includes(`Action=${action}`);
  const reply = page.waitForResponse(sent, { timeout }).then((response) => response.json());
  // It is waited for later, or not at all where something else fails first.
  reply.catch(() => undefined);
  return reply;
}

/** A new profile takes as long as several visits, so a few are made with each. */
async function open() {
  await context?.close();
  context = await browser.newContext();
  page = await context.newPage();
  await page.route(PAGE, (route) => route.fulfill({ body: HTML, contentType: 'text/html' }));
}

async function begin() {
  if (visits++ % VISITS_OF_PROFILE === 0) await open();
  await page.goto(PAGE);
  const reply = replyTo('InitCaptchaV3');
  const verdict = replyTo('VerifyCaptchaV3');
  await page.click('#go');
  const { Record, CaptchaType } = await reply;
  silent = CaptchaType === 'TRACELESS' ? { verdict, next: offer() } : undefined;
  if (!silent) await shown();
  return { record: Record };
}

/** The challenge that may be offered after an attempt. */
const offer = () => replyTo('InitCaptchaV3', OFFER_MS).catch(() => ({}));

async function outcome({ verdict, next }) {
  const { Result = {}, Code } = await verdict;
  const offered = Result.Escalation ? ((await next).Record ?? '') : '';
  if (offered) await shown();
  return {
    code: Result.VerifyCode ?? Code,
    ticket: Result.securityToken ?? '',
    certifyId: Result.certifyId ?? '',
    record: offered,
  };
}

async function tick() {
  if (silent) {
    const begun = silent;
    silent = undefined;
    return outcome(begun);
  }
  // Nobody answers before the box can be seen.
  await page.waitForTimeout(500);
  const hopes = { verdict: replyTo('VerifyCaptchaV3'), next: offer() };
  await page.getByRole('checkbox').click();
  return outcome(hopes);
}

const shown = () =>
  page.waitForSelector('.stile-panel[data-phase="ready"], .stile-form[data-phase="ready"]', {
    timeout: WAIT_MS,
  });

const centre = (box) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });

async function drag(share) {
  const handle = await page.locator('[id^=aliyunCaptcha-sliding-slider]').boundingBox();
  const track = await page.locator('[id^=aliyunCaptcha-sliding-body]').boundingBox();
  const { x, y } = centre(handle);
  const way = (track.width - handle.width) * share;
  // Nobody answers before the picture can be seen.
  await page.waitForTimeout(500);
  const hopes = { verdict: replyTo('VerifyCaptchaV3'), next: offer() };
  await page.mouse.move(x, y);
  await page.mouse.down();
  await MANNERS[manner](x, y, way);
  await page.mouse.up();
  return outcome(hopes);
}

const MANNERS = {
  straight: (x, y, way) => page.mouse.move(x + way, y, { steps: 25 }),
  async stepped(x, y, way) {
    for (let i = 1; i <= 20; i++) {
      await page.mouse.move(x + (way * i) / 20, y);
      await page.waitForTimeout(15);
    }
  },
  async wavy(x, y, way) {
    for (let i = 1; i <= 25; i++) {
      const done = (1 - Math.cos((Math.PI * i) / 25)) / 2;
      await page.mouse.move(x + way * done, y + Math.sin(i / 4) * 2);
      await page.waitForTimeout(8 + (i % 4) * 4);
    }
  },
};

const ACTS = { begin, drag, tick };

for await (const line of createInterface({ input: process.stdin })) {
  const [word, share] = line.split(' ');
  let reply;
  try {
    reply = await ACTS[word](Number(share));
  } catch (error) {
    // The next visit begins anew.
    visits = 0;
    reply = { error: String(error).split('\n')[0] };
  }
  console.log(JSON.stringify(reply));
}
await browser.close();
