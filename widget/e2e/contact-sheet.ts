import { mkdir } from 'node:fs/promises';
import { type Page, test } from '@playwright/test';
import { holdVerdicts, PLACES, type Place, reach, STATES, settle } from './states';

const OUT = 'contact-sheet';
const LANGUAGES = (process.env.SHEET_LANGUAGES ?? 'cn en ar de').split(' ');
const LOOKS = [
  { width: 320, height: 568, crop: 320, colorScheme: 'light' },
  { width: 320, height: 568, crop: 320, colorScheme: 'dark' },
  { width: 1280, height: 720, crop: 480, colorScheme: 'light' },
  { width: 1280, height: 720, crop: 480, colorScheme: 'dark' },
] as const;

type Look = (typeof LOOKS)[number];

/** A screenshot around what can be seen, all of a look with the same size. */
async function shoot(page: Page, look: Look, popup: boolean): Promise<string> {
  const { width, crop, height } = look;
  await page.emulateMedia({ colorScheme: look.colorScheme });
  await settle(page);
  const x = popup ? (width - crop) / 2 : 0;
  const y = popup ? Math.max((height - 568) / 2, 0) : 0;
  const clip = { x, y, width: crop, height: 568 };
  return (await page.screenshot({ clip, animations: 'allow' })).toString('base64');
}

async function sheet(page: Page, title: string, rows: Map<string, string[]>): Promise<void> {
  const row = ([state, shots]: [string, string[]]) =>
    `<tr><th>${state}</th>${shots.map((shot) => `<td><img src="data:image/png;base64,${shot}"></td>`).join('')}</tr>`;
  await page.setViewportSize({ width: 1300, height: 800 });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('about:blank');
  await page.setContent(
    `<style>body{margin:8px;font:14px sans-serif;background:#888}img{display:block;zoom:.75}th{writing-mode:vertical-lr}</style>
     <b>${title}</b><table>${[...rows].map(row).join('')}</table>`,
  );
  await page.screenshot({ path: `${OUT}/${title.replaceAll(' ', '-')}.png`, fullPage: true });
}

for (const language of LANGUAGES) {
  for (const place of Object.keys(PLACES) as Place[]) {
    test(`${language}: ${place}`, async ({ page, context }) => {
      await mkdir(OUT, { recursive: true });
      await holdVerdicts(page);
      const popup = PLACES[place].mode === 'popup';
      const rows = new Map<string, string[]>();
      for (const state of STATES) {
        const shots: string[] = [];
        for (const look of LOOKS) {
          if (look.colorScheme === 'light') {
            await page.setViewportSize({ width: look.width, height: look.height });
            if (!(await reach(page, place, state, { language }))) break;
          }
          shots.push(await shoot(page, look, popup));
        }
        if (shots.length > 0) rows.set(state, shots);
      }
      await sheet(await context.newPage(), `${language} ${place}`, rows);
    });
  }
}
