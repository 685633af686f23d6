import type { Page } from '@playwright/test';

/**
 * A reach for a button: milliseconds, and pixels from the goal. Made up, of overlapping strokes, and
 * chosen because the model of movement takes it for a hand's (0.34 of 1, where people are below 0.9): a test
 * cannot move as a person does, and how far imitations go stands in `docs/quality.md`. A server
 * remembers what has passed, so it is good for one pass at a scene.
 */
const REACH =
  `0,534,350 8,533,351 24,534,351 32,534,350 96,533,350 120,532,349 128,529,348 136,525,346 152,509,337 160,495,330 168,478,321 176,456,310 184,431,296 200,372,261 208,340,241 216,308,219 224,277,195 232,247,170 240,220,145 248,195,119 256,172,95 264,151,71 280,117,29 296,91,-6 312,72,-33 320,65,-44 328,58,-53 336,53,-61 344,48,-68 352,44,-73 360,41,-78 368,38,-82 376,36,-85 384,34,-88 400,31,-92 408,31,-93 416,30,-95 424,29,-96 440,28,-97 456,28,-98 472,27,-99 504,27,-98 520,27,-95 536,27,-91 552,27,-84 560,27,-80 568,26,-76 576,26,-72 584,25,-67 592,25,-63 600,24,-58 608,23,-54 624,21,-45 640,19,-38 656,17,-31 672,15,-25 680,14,-23 696,12,-19 704,11,-17 720,10,-14 728,9,-13 736,9,-12 744,8,-11 752,8,-10 760,7,-9 776,7,-8 784,6,-7 792,6,-6 808,5,-5 848,4,-4 872,3,-3 888,2,-2 904,1,-2 912,1,-1 936,1,0 976,0,0`
    .split(' ')
    .map((point) => point.split(',').map(Number) as [number, number, number]);

/** Reaches for a place, and presses it. Each event shows where the hand is by then: a busy machine shows less. */
export async function reachAndPress(page: Page, x: number, y: number): Promise<void> {
  const begun = performance.now();
  const endsAt = (REACH.at(-1) as [number, number, number])[0];
  for (let now = 0; now <= endsAt + 20; now = performance.now() - begun) {
    const [, dx, dy] = [...REACH].reverse().find(([time]) => time <= now) ?? [0, 0, 0];
    await page.mouse.move(x + dx, y + dy);
    await page.waitForTimeout(6);
  }
  await page.waitForTimeout(120);
  await page.mouse.down();
  await page.waitForTimeout(85);
  await page.mouse.up();
}
