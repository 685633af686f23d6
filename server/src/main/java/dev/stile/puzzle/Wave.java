package dev.stile.puzzle;

/** A sine from a table: ridges need thousands of them a picture. */
final class Wave {
  private static final int STEPS = 4096;
  private static final float[] SINE = new float[STEPS];

  static {
    for (int step = 0; step < STEPS; step++) {
      SINE[step] = (float) Math.sin(2 * Math.PI * step / STEPS);
    }
  }

  private Wave() {}

  /** The sine of so many whole turns. */
  static float at(float turns) {
    return SINE[(int) Math.floor(turns * STEPS) & (STEPS - 1)];
  }
}
