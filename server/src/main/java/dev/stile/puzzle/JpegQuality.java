package dev.stile.puzzle;

import java.util.Arrays;

/**
 * How coarsely a JPEG's coefficients are rounded: the sample tables of ITU T.81, annex K, times one
 * factor. The tables are tilted towards the low frequencies: a sprite is shown at half its size, so
 * nobody sees its finest detail, but everybody sees a sky fall into blocks.
 */
final class JpegQuality {
  /** Where each coefficient (8 x row + column) stands in the order they are written in. */
  static final int[] ZIGZAG = {
    0, 1, 5, 6, 14, 15, 27, 28, 2, 4, 7, 13, 16, 26, 29, 42, 3, 8, 12, 17, 25, 30, 41, 43, 9, 11,
    18, 24, 31, 40, 44, 53, 10, 19, 23, 32, 39, 45, 52, 54, 20, 22, 33, 38, 46, 51, 55, 60, 21, 34,
    37, 47, 50, 56, 59, 61, 35, 36, 48, 49, 57, 58, 62, 63
  };

  private static final int[] LUMA = {
    16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56,
    14, 17, 22, 29, 51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113,
    92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99
  };

  private static final int[] COLOR = {
    17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99, 24, 26, 56, 99, 99, 99, 99, 99,
    47, 66, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99,
    99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99
  };

  private static final double LOW_TILT = 0.5;
  private static final double TILT_PER_STEP = 0.13;

  private final Quantiser luma;
  private final Quantiser color;

  private JpegQuality(Quantiser luma, Quantiser color) {
    this.luma = luma;
    this.color = color;
  }

  /** Steps so many times as coarse as the sample tables. */
  static JpegQuality of(double coarseness) {
    return new JpegQuality(
        new Quantiser(scaled(LUMA, coarseness), 64), new Quantiser(scaled(COLOR, coarseness), 64));
  }

  /**
   * The coarsest rounding there is, of the mean of each block alone. A mean then has 9 levels, a
   * step between neighbours takes at most 9 bits and the end of a block 1: 8.3 KB for a whole
   * sprite, whatever it shows.
   */
  static JpegQuality meansOnly() {
    int[] coarse = new int[64];
    Arrays.fill(coarse, 255);
    return new JpegQuality(new Quantiser(coarse, 1), new Quantiser(coarse, 1));
  }

  private static int[] scaled(int[] table, double coarseness) {
    int[] steps = new int[64];
    for (int at = 0; at < 64; at++) {
      double tilt = LOW_TILT + TILT_PER_STEP * (at / 8 + at % 8);
      steps[at] = Math.clamp(Math.round(coarseness * tilt * table[at]), 1, 255);
    }
    return steps;
  }

  Quantiser luma() {
    return luma;
  }

  Quantiser color() {
    return color;
  }
}
