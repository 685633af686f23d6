package dev.stile.puzzle;

import java.util.random.RandomGenerator;

/** Rows of waves under a low sun, as on a woodcut. */
final class Sea implements Scenery {
  private static final int ROWS = 6;

  @Override
  public double coarseness() {
    return 3.3;
  }

  @Override
  public void paint(Canvas canvas, Palette palette, RandomGenerator random) {
    float horizon = Scenery.between(random, 80, 130);
    Sky.paint(canvas, palette, random, horizon + 20);
    for (int row = 0; row < ROWS; row++) {
      float depth = (float) row / (ROWS - 1);
      float top = horizon + (Canvas.HEIGHT - 20 - horizon) * row / ROWS;
      float size = 9 + 17 * depth;
      float[] ridge = Ridge.scalloped(random, top, size, 46 + 70 * depth);
      Oklab color = palette.land(0.15f + 0.75f * depth);
      canvas.shadeAbove(ridge, 12, 0.18f);
      canvas.fillBelow(ridge, Ramp.of(color.mix(palette.light(), 0.55f), color, 22));
      for (int x = 0; x < ridge.length; x++) {
        ridge[x] += 7 + 3 * depth;
      }
      canvas.fillBelow(ridge, Ramp.of(color, color.lighter(-0.08), 60));
    }
  }
}
