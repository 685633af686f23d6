import { expect, type Locator, type Page } from '@playwright/test';

/** What the server tells everybody about the piece. */
interface Piece {
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly outline: string;
}

/** The reply to the page's next init, to be asked for before the page makes it. */
export async function nextPiece(page: Page): Promise<Piece> {
  const response = await page.waitForResponse((each) =>
    (each.request().postData() ?? '').includes('Action=InitCaptchaV3'),
  );
  return JSON.parse((await response.json()).PuzzleImage) as Piece;
}

/**
 * Looks for the gap as an eye does: the place along the piece's height where the tone jumps all along
 * the outline. Returns the answer as a share of the handle's way. It can be wrong, as an eye can.
 */
export function solve(page: Page, piece: Piece): Promise<number> {
  return page.locator('#aliyunCaptcha-img').evaluate((element, { top, width, height, outline }) => {
    const PICTURE_WIDTH = 300;
    // The gap is that much larger than the piece, on every side.
    const RIM = 4;
    const MARGIN = 12;
    const picture = element as HTMLCanvasElement;
    const density = picture.width / PICTURE_WIDTH;
    const copy = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
    copy?.drawImage(picture, 0, 0);
    const pixels = copy?.getImageData(0, 0, picture.width, picture.height).data;
    if (!pixels) throw new Error('no picture');

    /** Picture points within the outline grown by `grown`. */
    const grow = (grown: number): boolean[] => {
      const canvas = document.createElement('canvas');
      canvas.width = width + 2 * MARGIN;
      canvas.height = height + 2 * MARGIN;
      const context = canvas.getContext('2d') as CanvasRenderingContext2D;
      context.translate(MARGIN, MARGIN);
      context.lineJoin = 'round';
      context.lineWidth = 2 * grown;
      context.fill(new Path2D(outline));
      context.stroke(new Path2D(outline));
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      return Array.from({ length: data.length / 4 }, (_, i) => (data[4 * i + 3] as number) > 127);
    };
    const [inner, edge, skip, outer] = [
      grow(RIM - 3),
      grow(RIM - 0.5),
      grow(RIM + 1),
      grow(RIM + 4),
    ];
    const points = inner.map((_, i) => ({
      x: (i % (width + 2 * MARGIN)) - MARGIN,
      y: Math.floor(i / (width + 2 * MARGIN)) - MARGIN + top,
      side: edge[i] && !inner[i] ? 'in' : outer[i] && !skip[i] ? 'out' : '',
    }));
    const luma = (x: number, y: number) => {
      const at = 4 * (Math.round(y * density) * picture.width + Math.round(x * density));
      const [r = 0, g = 0, b = 0] = pixels.slice(at, at + 3);
      return 0.3 * r + 0.6 * g + 0.1 * b;
    };
    const spread = (left: number, side: string) => {
      const values = points
        .filter((p) => p.side === side && p.y >= 0 && p.y < 200)
        .map((p) => luma(left + p.x, p.y));
      const mean = values.reduce((a, b) => a + b, 0) / values.length;
      const variance = values.reduce((a, b) => a + (b - mean) ** 2, 0) / values.length;
      return { mean, deviation: Math.sqrt(variance) };
    };

    let best = { score: 0, left: 0 };
    for (let left = width; left <= PICTURE_WIDTH - width - RIM; left++) {
      const [within, around] = [spread(left, 'in'), spread(left, 'out')];
      const score = Math.abs(within.mean - around.mean) / (8 + within.deviation + around.deviation);
      if (score > best.score) best = { score, left };
    }
    return best.left / (PICTURE_WIDTH - width);
  }, piece);
}

/** How many pictures a test may try: its eye is not a person's. */
const TRIES = 6;

/** Passes a puzzle that `begin` brings up; `move` puts the piece to a share of its way. */
export async function solvePuzzle(
  page: Page,
  how: {
    begin: () => Promise<void>;
    move: (share: number, pieceWidth: number) => Promise<void>;
    /** Is to be seen after a pass. */
    passed: Locator;
  },
): Promise<void> {
  const phase = (name: string) => page.locator(`.stile-form[data-phase="${name}"]`);
  let piece = nextPiece(page);
  await how.begin();
  for (let tried = 0; tried < TRIES; tried++) {
    const known = await piece;
    await expect(phase('ready')).toBeVisible();
    piece = nextPiece(page);
    piece.catch(() => undefined);
    await how.move(await solve(page, known), known.width);
    await expect(phase('failed').or(how.passed)).toBeVisible();
    if (await how.passed.isVisible()) break;
  }
  await expect(how.passed).toBeVisible();
}
