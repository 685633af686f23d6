import { chromium, expect, test } from '@playwright/test';
import { drag, FAR_END } from './hand';
import { HostPage } from './host-page';
import { ONCE } from './screens';
import { server } from './server';

/**
 * What resets, themes and page builders do to every element. Not withstood, since the interface wants
 * the nodes in the page's own tree: `!important` on everything, and a body that is itself transformed.
 */
const STYLES = {
  'everything unset': '* { all: unset }',
  'buttons hidden': 'button, [role=slider] { display: none }',
  'huge lines and gaps': `* { line-height: 5; letter-spacing: 8px; margin: 40px; padding: 30px;
    float: left; min-width: 300px; text-indent: -999px; max-height: 3px }`,
  'all transformed': `body * { transform: rotate(3deg); position: static; opacity: .2;
    filter: blur(3px); z-index: 0 }`,
  'all out of reach': '* { pointer-events: none; user-select: none; visibility: hidden }',
};

for (const [name, css] of Object.entries(STYLES)) {
  test(`a page with hostile styles: ${name}`, async ({ page }) => {
    const host = await HostPage.open(page);
    await page.evaluate((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    }, css);
    await host.init(server.sliding);
    await expect.poll(() => host.names()).toContain('getInstance');
    await host.call('show');
    await expect(host.phase('ready')).toBeVisible();
    await drag(page, FAR_END);
    await expect.poll(() => host.names()).toContain('success');
  });
}

test('back and forward bring the page back as it was, and it works', ONCE, async () => {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-features=LocalNetworkAccessChecks'],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  try {
    const page = await browser.newPage();
    const host = await HostPage.open(page);
    await page.evaluate(() => {
      window.addEventListener('pageshow', (event) => {
        document.title = event.persisted ? 'kept' : 'made anew';
      });
    });
    await host.init(server.sliding);
    await page.click('#go');
    await expect(host.phase('ready')).toBeVisible();
    await page.route('http://shop.localhost/other', (route) =>
      route.fulfill({ body: 'other', contentType: 'text/html' }),
    );
    await page.goto('http://shop.localhost/other');
    await page.goBack({ waitUntil: 'commit' });
    await expect(page).toHaveTitle('kept');
    await expect(host.phase('ready')).toBeVisible();
    await drag(page, FAR_END);
    await expect.poll(() => host.names()).toContain('success');
  } finally {
    await browser.close();
  }
});
