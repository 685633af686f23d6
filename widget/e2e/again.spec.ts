import { expect, type Page, test } from '@playwright/test';
import { drag, FAR_END } from './hand';
import { HostPage } from './host-page';
import { server } from './server';
import { nextPiece, solve } from './solve';

const fieldsOf = (text: string | null) => new URLSearchParams(text ?? '');

/** What the page's next init says of the attempt before. */
async function nextEscalation(page: Page): Promise<string | null> {
  const request = await page.waitForRequest((each) =>
    (each.postData() ?? '').includes('Action=InitCaptchaV3'),
  );
  return fieldsOf(request.postData()).get('Escalation');
}

test('who is doubted gets a picture in the same window, and passes with it', async ({ page }) => {
  const host = await HostPage.open(page);
  const first = nextEscalation(page);
  await host.init(server.again);
  await page.click('#go');
  await expect(host.phase('ready')).toBeVisible();
  expect(await first).toBeNull();

  const [again, piece] = [nextEscalation(page), nextPiece(page)];
  await drag(page, FAR_END);
  await expect(host.phase('failed')).toBeVisible();
  await expect(page.locator('#aliyunCaptcha-sliding-errorCode')).toContainText('F001');
  expect(await again).toMatch(/^[\w-]{100,}/);
  await expect(host.phase('ready')).toBeVisible();
  await expect(host.popup.locator('#aliyunCaptcha-img')).toBeVisible();

  await drag(page, await solve(page, await piece));
  const outcomes = async () =>
    (await host.calls()).filter(([name]) => name === 'success' || name === 'fail');
  await expect.poll(async () => (await outcomes()).length).toBe(2);
  const [, [name, value] = []] = await outcomes();
  // The test's eye may err, and then the code says so: nobody is doubted twice.
  if (name === 'fail') expect(value).toMatchObject({ code: 'F015' });
});

test('an embedded slider gives way to a picture that is open, and comes back after it', async ({
  page,
}) => {
  const host = await HostPage.open(page);
  await host.init(server.again, { mode: 'embed' });
  await expect(host.phase('ready')).toBeVisible();
  await drag(page, FAR_END);
  const picture = page.locator('#aliyunCaptcha-window-float #aliyunCaptcha-img');
  await expect(picture).toBeVisible();
  await expect(page.locator('#captcha #aliyunCaptcha-captcha-body')).toBeVisible();

  // An ordinary challenge is a slider again, in its place in the page.
  await page.locator('#aliyunCaptcha-btn-refresh').click();
  await expect(page.locator('#captcha #aliyunCaptcha-sliding-slider')).toBeVisible();
  await expect(picture).toHaveCount(0);
  await expect(host.phase('ready')).toBeVisible();
});
