import { h } from '../ui/dom';
import type { FaceRequest } from './face';
import { DENSITY, decodeSprite, PICTURE, type Piece, readPiece } from './sprite';

/** Room around the piece for its shadow, in picture pixels. */
const SHADOW = 8;

/** The picture of a puzzle and its movable piece. */
export interface Picture {
  readonly node: HTMLElement;
  /** How far the piece's left edge can go. */
  readonly max: number;
  place(left: number): void;
}

export async function mountPicture(request: FaceRequest): Promise<Picture> {
  const isTile = request.challenge.CaptchaType === 'PUZZLE';
  const piece = readPiece(request.challenge.PuzzleImage);
  const [picture, inside] = await decodeSprite(request.challenge.Image, piece);
  const back = canvas('stile-back', PICTURE.width, PICTURE.height);
  // Handed over as it is: drawing it would take the page as long as all the rest.
  contextOf(back, 'bitmaprenderer').transferFromImageBitmap(picture);
  const front = canvas('stile-piece', piece.width + 2 * SHADOW, piece.height + 2 * SHADOW);
  drawPiece(contextOf(front, '2d'), inside, piece, isTile);
  inside.close();

  const { PICTURE: gap, PICTURE_DISPLACED } = request.texts;
  const attributes = { role: 'img', 'aria-label': isTile ? gap : PICTURE_DISPLACED };
  const node = h('div', 'stile-picture', attributes, back, front);
  request.name(node, 'img-box');
  request.name(back, 'img');
  request.name(front, 'puzzle');

  // In percent of the picture, so that the piece keeps its place whatever size the page gives it.
  front.style.width = percent((piece.width + 2 * SHADOW) / PICTURE.width);
  front.style.top = percent((piece.top - SHADOW) / PICTURE.height);
  const place = (left: number) => {
    front.style.left = percent((left - SHADOW) / PICTURE.width);
  };
  place(0);
  return { node, max: PICTURE.width - piece.width, place };
}

function canvas(className: string, width: number, height: number): HTMLCanvasElement {
  const element = h('canvas', className);
  element.width = width * DENSITY;
  element.height = height * DENSITY;
  return element;
}

interface Contexts {
  readonly '2d': CanvasRenderingContext2D;
  readonly bitmaprenderer: ImageBitmapRenderingContext;
}

function contextOf<K extends keyof Contexts>(canvas: HTMLCanvasElement, kind: K): Contexts[K] {
  const context = canvas.getContext(kind);
  if (context === null) throw new TypeError('canvas');
  return context as unknown as Contexts[K];
}

/**
 * A lifted piece: shadow below, picture within the outline. A tile has a bright edge within a dark one,
 * so that any background shows it; a part of a picture that is to be whole has none.
 */
function drawPiece(
  context: CanvasRenderingContext2D,
  inside: ImageBitmap,
  piece: Piece,
  isTile: boolean,
): void {
  const outline = new Path2D(piece.outline);
  context.scale(DENSITY, DENSITY);
  context.translate(SHADOW, SHADOW);
  context.save();
  context.shadowColor = 'rgb(0 0 0 / 0.6)';
  context.shadowBlur = 5 * DENSITY;
  context.shadowOffsetY = DENSITY;
  context.fill(outline);
  context.restore();
  context.save();
  context.clip(outline);
  context.drawImage(inside, 0, 0, piece.width, piece.height);
  context.restore();
  if (!isTile) return;
  context.lineJoin = 'round';
  context.lineWidth = 3.5;
  context.strokeStyle = 'rgb(0 0 0 / 0.35)';
  context.stroke(outline);
  context.lineWidth = 1.75;
  context.strokeStyle = 'rgb(255 255 255 / 0.95)';
  context.stroke(outline);
}

function percent(share: number): string {
  return `${share * 100}%`;
}
