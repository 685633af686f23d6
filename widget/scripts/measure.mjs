// What the widget costs a page, in a real browser against a server that is up (STILE_URL):
// prints the tables of docs/performance.md. Times of the page's thread count what it computed, not
// what it waited for; the time to interactive is a clock's, and needs an idle machine.
import { readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { cpus, loadavg } from 'node:os';
import { chromium } from '@playwright/test';

const RUNS = Number(process.env.RUNS ?? 9);
const {
  STILE_URL: server,
  STILE_PREFIX: prefix,
  STILE_SCENE_PUZZLE: scene,
  CHROMIUM = '/usr/bin/chromium',
} = process.env;

const HTML = `<!doctype html><meta charset="utf-8"><title>Shop</title>
<h1>Shop</h1><button id="go">Log in</button><p>Text below the button.</p>
<script>
  window.shift = 0;
  new PerformanceObserver((list) => { for (const e of list.getEntries()) shift += e.value })
    .observe({ type: 'layout-shift', buffered: true });
  window.start = () => initAliyunCaptcha({ SceneId: '${scene}', prefix: '${prefix}', button: '#go',
    language: 'de', success() {} });
  // The moment of the first frame after a challenge can be moved.
  window.ready = new Promise((resolve) => new MutationObserver(() => {
    if (document.querySelector('.stile-panel[data-phase="ready"]'))
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
  }).observe(document, { subtree: true, childList: true, attributeFilter: ['data-phase'] }));
</script><script src="${server}/stile.js"></script>`;

const host = createServer((_, response) =>
  response.setHeader('content-type', 'text/html').end(HTML),
);
await new Promise((listening) => host.listen(0, '127.0.0.1', listening));
const pageUrl = `http://127.0.0.1:${host.address().port}/`;
const browser = await chromium.launch({
  executablePath: CHROMIUM,
  args: ['--no-sandbox', '--disable-gpu', '--disable-features=LocalNetworkAccessChecks'],
});

/** A fresh visitor with an empty cache, and what the browser counts of him. */
async function visit(slowdown, act) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const urls = new Map();
  const bytes = {};
  cdp.on('Network.responseReceived', ({ requestId, response }) =>
    urls.set(requestId, response.url),
  );
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const name = partOf(urls.get(requestId) ?? '');
    bytes[name] = (bytes[name] ?? 0) + encodedDataLength;
  });
  const metric = async (name) =>
    1000 * (await cdp.send('Performance.getMetrics')).metrics.find((m) => m.name === name).value;
  await page.goto(pageUrl);
  const result = await act({ page, bytes, metric });
  await context.close();
  return result;
}

function partOf(url) {
  if (!url.startsWith(server)) return 'page';
  const path = url.slice(server.length);
  return path === '/' ? 'call' : (/^\/(?:stile\/)?([a-z]+)/.exec(path)?.[1] ?? path);
}

const settle = (page) => page.waitForLoadState('networkidle');
const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];

async function repeat(slowdown, act) {
  const all = [];
  for (let i = 0; i < RUNS; i++) all.push(await visit(slowdown, act));
  return Object.fromEntries(
    Object.keys(all[0]).map((key) => [key, median(all.map((one) => one[key]))]),
  );
}

/** From a page at rest to a challenge in view: bytes, thread, shift. */
async function transferred({ page, bytes, metric }) {
  await page.evaluate(() => void start());
  await settle(page);
  const before = { ...bytes };
  const script = await metric('ScriptDuration');
  await page.click('#go');
  await page.evaluate(() => ready);
  await settle(page);
  const sum = (all) =>
    Object.entries(all).reduce((n, [name, size]) => n + (/page|call/.test(name) ? 0 : size), 0);
  return {
    'bytes before the first interaction': sum(before),
    'reply with the challenge, bytes': before.call,
    'bytes of parts in all, challenge in view': sum(bytes),
    'script until the first interaction, ms of the page': script,
    'script until the challenge is in view, ms of the page': await metric('ScriptDuration'),
    'layout shift': await page.evaluate(() => shift),
  };
}

/** From the reply to a challenge that can be moved, with the forms fetched when the visitor moved. */
async function interactive({ page, metric }) {
  await page.mouse.move(300, 300);
  await page.mouse.move(310, 300);
  await settle(page);
  const before = await metric('TaskDuration');
  await page.evaluate(() => void start());
  await page.evaluate(() => document.querySelector('#go').click());
  const ms = await page.evaluate(async () => {
    const at = await ready;
    const calls = performance.getEntriesByType('resource').filter((e) => e.name.endsWith('/'));
    return at - calls.at(-1).responseEnd;
  });
  return {
    'reply to interactive, ms of the clock': ms,
    'init to interactive, ms of the page': (await metric('TaskDuration')) - before,
  };
}

const parts = await readdir(new URL('../dist/stile/', import.meta.url));
const partUrl = (name) => `${server}/stile/${parts.find((part) => part.startsWith(`${name}.`))}`;

async function signals({ page, metric }) {
  const before = await metric('TaskDuration');
  await page.evaluate(async (url) => {
    const { readSignals } = await import(url);
    await readSignals(new Promise(() => undefined));
  }, partUrl('signals'));
  return { 'signals, ms of the page': (await metric('TaskDuration')) - before };
}

async function work({ page, metric }) {
  const solve = (bits) =>
    page.evaluate(
      async ([url, bits]) => {
        const { solveAtOnce } = await import(url);
        const salt = Array.from({ length: 43 }, () => 'abcdefgh'[(Math.random() * 8) | 0]).join('');
        const nonces = solveAtOnce(`sha256.${bits}.${salt}`).split('.');
        return nonces.reduce((sum, nonce) => sum + Number(nonce) + 1, 0);
      },
      [partUrl('work'), bits],
    );
  const start = await metric('TaskDuration');
  await solve(12);
  const first = await metric('TaskDuration');
  const hashes = await solve(15);
  const rate = hashes / ((await metric('TaskDuration')) - first);
  return { 'work of 12 bits, cold, ms': first - start, 'thousand hashes a second, warm': rate };
}

console.log(
  `${cpus().length} x ${cpus()[0].model}, Chromium ${browser.version()}, median of ${RUNS}`,
);
console.log(`load before: ${loadavg()[0].toFixed(2)}`);
for (const slowdown of [1, 4]) {
  console.log(`\nprocessor slowed down ${slowdown}x`);
  for (const act of [transferred, interactive, signals, work])
    for (const [name, value] of Object.entries(await repeat(slowdown, act)))
      console.log(`| ${name} | ${Math.round(value * 10) / 10} |`);
}
console.log(`load after: ${loadavg()[0].toFixed(2)}`);
await browser.close();
host.close();
