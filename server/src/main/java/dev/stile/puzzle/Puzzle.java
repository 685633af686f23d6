package dev.stile.puzzle;

/**
 * One finished picture and its secret, made for a single challenge.
 *
 * @param sprite a JPEG holding the picture in its left {@link PuzzleMaker#PICTURE_WIDTH_PX} x
 *     {@link PuzzleMaker#PICTURE_HEIGHT_PX} picture pixels (twice as many sprite pixels) and the
 *     piece beside it; at most {@link PuzzleMaker#MAX_SPRITE_BYTES}. Owned by the puzzle: whoever
 *     takes the puzzle may read it, nobody may change it
 * @param piece where the piece stands in the sprite and what its edge looks like
 * @param answerPx left edge of the piece's box, in picture pixels, when the piece fills the gap.
 *     Secret: it never leaves the server unsealed
 */
@SuppressWarnings(
    "ArrayRecordComponent") // Compared by nobody; copying 10 KB a picture buys nothing.
public record Puzzle(byte[] sprite, Piece piece, int answerPx) {

  /** Leaves the answer out, so that no log ever holds one. */
  @Override
  public String toString() {
    return "Puzzle[" + sprite.length + " bytes]";
  }
}
