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
  const binary = atob(dataUrl.slice(match[0].length));
  const bytes = new Uint8Array(binary.length);
  // Not `Uint8Array.from`: for a picture its iterator takes longer than the decoder.
  for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

/**
 * The picture and the piece's box of a sprite, decoded from bytes rather than through an `<img>`, so that
 * a page's CSP needs no `data:`. Off the page's thread, and so is the cutting.
 */
export function decodeSprite(
  dataUrl: string,
  piece: Piece,
): Promise<[picture: ImageBitmap, piece: ImageBitmap]> {
  const type = dataUrl.slice('data:'.length, dataUrl.indexOf(';'));
  const image = new Blob([bytesOf(dataUrl)], { type });
  const { width, height } = PICTURE;
  return Promise.all([
    createImageBitmap(image, 0, 0, width * DENSITY, height * DENSITY),
    createImageBitmap(image, ...piece.sprite),
  ]);
}
