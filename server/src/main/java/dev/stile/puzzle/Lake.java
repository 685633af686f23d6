package dev.stile.puzzle;

import java.util.random.RandomGenerator;

/** Hills and woods on the far shore, and all of it again in the water. */
final class Lake implements Scenery {
  private static final int RANGES = 3;

  @Override
  public double coarseness() {
    return 2.0;
  }

  @Override
  public void paint(Canvas canvas, Palette palette, RandomGenerator random) {
    int shore = (int) Scenery.between(random, 215, 262) & ~1;
    Sky.paint(canvas, palette, random, shore - 20);
    for (int range = 0; range < RANGES; range++) {
      float depth = (range + 0.5f) / RANGES;
      float row = shore - 95 + 34 * range;
      float[] ridge = Ridge.jagged(random, row, 52 - 12 * range, 190);
      if (range == RANGES - 1) {
        ridge = Ridge.wooded(random, ridge, 14, 44);
      }
      Oklab color = palette.land(depth);
      canvas.shadeAbove(ridge, 12, 0.1f);
      canvas.fillBelow(
          ridge, Ramp.of(color, color.mix(palette.skyFoot(), 0.4f), 120).banded(22, 4, 0.1f));
    }
    canvas.reflect(shore, Shade.of(palette.skyTop().lighter(-0.12)), 90, ripples(random));
  }

  private static float[] ripples(RandomGenerator random) {
    float[] ripples = new float[Canvas.HEIGHT];
    float phase = random.nextFloat();
    for (int down = 0; down < ripples.length; down++) {
      float strength = 0.5f + 0.05f * down;
      phase += 1 / (13 + 0.12f * down);
      ripples[down] = strength * Wave.at(phase);
    }
    return ripples;
  }
}
