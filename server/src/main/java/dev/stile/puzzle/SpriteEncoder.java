package dev.stile.puzzle;

/**
 * Turns a finished drawing into a JPEG. There is one; the seam lets others be measured beside it.
 */
interface SpriteEncoder {
  /**
   * Encodes the whole canvas.
   *
   * @param coarseness where to begin looking for a quality that fits: a scenery knows how it takes
   *     to being coarse
   */
  byte[] encode(Canvas canvas, double coarseness);
}
