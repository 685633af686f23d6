package dev.stile.puzzle;

/** Rounds the coefficients of a transformed block to multiples of one table's steps. */
final class Quantiser {
  /** Adding it and cutting the fraction off rounds, for negative numbers too. */
  private static final float ROUNDER = 16384.5f;

  private final int[] steps;
  private final float[] factors = new float[64];
  private final float[] silence = new float[8];

  /** Keeps only the first {@code kept} coefficients in the order they are written in. */
  Quantiser(int[] steps, int kept) {
    this.steps = steps.clone();
    for (int index = 0; index < 64; index++) {
      boolean dropped = JpegQuality.ZIGZAG[index] >= kept;
      factors[index] = dropped ? 0 : (float) (1 / (steps[index] * ForwardDct.scale(index)));
    }
    for (int frequency = 0; frequency < 8; frequency++) {
      float largest = 0;
      for (int row = 0; row < 8; row++) {
        largest = Math.max(largest, factors[8 * row + frequency]);
      }
      silence[frequency] = 0.499f / (ForwardDct.GAIN * largest);
    }
  }

  /** The step at an index (8 x row + column). */
  int step(int index) {
    return steps[index];
  }

  /** Magnitudes that sum to less than this, going into one column, all round to nothing. */
  float silence(int frequency) {
    return silence[frequency];
  }

  int round(float coefficient, int index) {
    return (int) (coefficient * factors[index] + ROUNDER) - (int) ROUNDER;
  }
}
