package dev.stile.puzzle;

import java.util.random.RandomGenerator;

/** A sky in soft steps with a sun or moon: what most landscapes begin with. */
final class Sky {
  private Sky() {}

  static void paint(Canvas canvas, Palette palette, RandomGenerator random, float foot) {
    canvas.fillBelow(Ridge.level(0), Ramp.of(palette.skyTop(), palette.skyFoot(), foot));
    float x = Scenery.between(random, 60, Canvas.WIDTH - 60);
    float y = Scenery.between(random, 50, foot * 0.6f);
    float radius = Scenery.between(random, 22, 52);
    Shade light = Shade.of(palette.light());
    canvas.glow(x, y, radius * 4.5f, light, 120);
    canvas.disc(x, y, radius, light, 235);
    clouds(canvas, palette, random, foot);
  }

  /** Banks of cloud, each a little lighter than the sky behind it. */
  private static void clouds(Canvas canvas, Palette palette, RandomGenerator random, float foot) {
    int banks = 3;
    for (int bank = 1; bank <= banks; bank++) {
      float row = foot * bank / (banks + 0.6f) + Scenery.between(random, -12, 12);
      float[] ridge = Ridge.rolling(random, row, 16, Scenery.between(random, 180, 420));
      Oklab top = palette.sky((float) bank / banks).lighter(0.05);
      canvas.shadeAbove(ridge, 16, 0.07f);
      canvas.fillBelow(ridge, Ramp.of(top, palette.skyFoot(), foot * 0.8f));
    }
  }
}
