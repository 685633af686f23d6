package dev.stile.puzzle;

import java.util.random.RandomGenerator;

/** Ranges of rock one behind the other, mist between them, a wood in front. */
final class Mountains implements Scenery {
  private static final int RANGES = 4;

  @Override
  public double coarseness() {
    return 1.5;
  }

  @Override
  public void paint(Canvas canvas, Palette palette, RandomGenerator random) {
    Sky.paint(canvas, palette, random, Scenery.between(random, 170, 230));
    float first = Scenery.between(random, 130, 170);
    for (int range = 0; range < RANGES; range++) {
      float depth = (range + 0.4f) / RANGES;
      float[] ridge = Ridge.jagged(random, first + 55 * range, 78 - 12 * range, 210 - 20 * range);
      Oklab color = palette.land(depth);
      Ramp ramp = Ramp.of(color, color.mix(palette.skyFoot(), 0.45f), 150);
      canvas.shadeAbove(ridge, 14, 0.12f);
      canvas.fillBelow(ridge, ramp.banded(26, 4, 0.1f));
    }
    float[] ground = Ridge.rolling(random, Scenery.between(random, 350, 375), 20, 320);
    float[] wood = Ridge.wooded(random, ground, 22, 62);
    canvas.fillBelow(wood, Ramp.of(palette.near(), palette.near().lighter(-0.08), 120));
  }
}
