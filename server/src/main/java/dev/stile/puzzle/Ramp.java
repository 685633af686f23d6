package dev.stile.puzzle;

import java.util.Arrays;

/** What a layer looks like from its ridge downwards: a column of colour, ready to be copied. */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Ramp(byte[] luma, byte[] blue, byte[] red) {

  /** How far above the picture a ridge may lie and still find its ramp long enough. */
  static final int MARGIN = 112;

  private static final int LENGTH = Canvas.HEIGHT + MARGIN;
  private static final int KNOT_SPACING = 32;

  /** From one colour at the ridge to another {@code length} pixels below it, and on from there. */
  static Ramp of(Oklab ridge, Oklab foot, float length) {
    int knots = LENGTH / KNOT_SPACING + 1;
    Shade[] shades = new Shade[knots + 1];
    for (int knot = 0; knot <= knots; knot++) {
      shades[knot] = Shade.of(ridge.mix(foot, Math.min(1, knot * KNOT_SPACING / length)));
    }
    Ramp ramp = new Ramp(new byte[LENGTH], new byte[LENGTH / 2], new byte[LENGTH / 2]);
    for (int y = 0; y < LENGTH; y++) {
      Shade from = shades[y / KNOT_SPACING];
      Shade to = shades[y / KNOT_SPACING + 1];
      int share = y % KNOT_SPACING;
      ramp.luma[y] = between(from.luma(), to.luma(), share);
      ramp.blue[y / 2] = between(from.blue(), to.blue(), share);
      ramp.red[y / 2] = between(from.red(), to.red(), share);
    }
    return ramp;
  }

  private static byte between(int from, int to, int share) {
    return (byte) (from + (to - from) * share / KNOT_SPACING);
  }

  /** The same ramp crossed by soft bands that follow the ridge, like strata or wind ripples. */
  Ramp banded(float period, float amplitude, float growth) {
    byte[] banded = Arrays.copyOf(luma, luma.length);
    float phase = 0;
    for (int y = 0; y < banded.length; y++) {
      phase += 1 / (period + growth * y);
      banded[y] += (byte) (amplitude * Wave.at(phase));
    }
    return new Ramp(banded, blue, red);
  }
}
