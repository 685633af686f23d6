package dev.stile.puzzle;

import java.util.random.RandomGenerator;

/** Sand drifts with wind ripples that follow their crests. */
final class Dunes implements Scenery {
  private static final int DRIFTS = 6;

  @Override
  public double coarseness() {
    return 1.9;
  }

  @Override
  public void paint(Canvas canvas, Palette palette, RandomGenerator random) {
    float horizon = Scenery.between(random, 90, 150);
    Sky.paint(canvas, palette, random, horizon + 40);
    float step = (Canvas.HEIGHT - 30 - horizon) / DRIFTS;
    for (int drift = 0; drift < DRIFTS; drift++) {
      float depth = 0.1f + 0.8f * drift / DRIFTS;
      float[] ridge =
          Ridge.rolling(
              random, horizon + step * drift, 18 + 6 * drift, Scenery.between(random, 260, 520));
      Ridge.tilted(ridge, Scenery.between(random, -0.22f, 0.22f));
      Oklab lit = palette.land(depth).mix(palette.light(), 0.25f);
      Oklab dark = palette.land(depth).lighter(-0.1);
      canvas.shadeAbove(ridge, 20, 0.16f);
      canvas.fillBelow(
          ridge, Ramp.of(lit, dark, 110).banded(12, Scenery.between(random, 3, 8), 0.16f));
    }
  }
}
