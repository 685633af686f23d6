/** The picture's size in its own pixels; answers count in these, whatever `rem` or zoom. */
export const PICTURE = { width: 300, height: 200 } as const;
/** A sprite has two pixels for each of the picture's, and so has the canvas: sharp on dense screens. */
export const DENSITY = 2;

/** Where the piece is in the sprite, and its box and shape in picture pixels. */
export interface Piece {
  readonly sprite: readonly [x: number, y: number, width: number, height: number];
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** SVG path data, relative to the piece's box. */
  readonly outline: string;
}

/** Reads `PuzzleImage`; throws on anything that could not be drawn. */
export function readPiece(json: string): Piece {
  const piece = JSON.parse(json) as Piece;
  const numbers = [...piece.sprite, piece.top, piece.width, piece.height];
  if (piece.sprite.length !== 4 || !numbers.every(Number.isFinite)) throw new TypeError('piece');
  if (typeof piece.outline !== 'string' || !(piece.width > 0 && piece.width < PICTURE.width)) {
    throw new TypeError('piece');
  }
  return piece;
}

/** The bytes of a base64 data URL. */
export function bytesOf(dataUrl: string): Uint8Array<ArrayBuffer> {
  const match = /^data:[^,]*;base64,/.exec(dataUrl);
  if (!match) throw new TypeError('image');
  return Uint8Array.from(atob(dataUrl.slice(match[0].length)), (char) => char.charCodeAt(0));
}

/** Decodes from bytes rather than through an `<img>`, so that a page's CSP needs no `data:`. */
export function decodeImage(dataUrl: string): Promise<ImageBitmap> {
  const type = dataUrl.slice('data:'.length, dataUrl.indexOf(';'));
  return createImageBitmap(new Blob([bytesOf(dataUrl)], { type }));
}
