package dev.stile.puzzle;

import java.util.random.RandomGenerator;

/** Sheets of coloured paper cut in waves, each throwing a shadow on the next. */
final class PaperWaves implements Scenery {

  @Override
  public double coarseness() {
    return 2.0;
  }

  @Override
  public void paint(Canvas canvas, Palette palette, RandomGenerator random) {
    int sheets = 8 + random.nextInt(3);
    canvas.fillBelow(Ridge.level(0), Ramp.of(palette.skyTop(), palette.skyFoot(), 400));
    canvas.disc(
        Scenery.between(random, 80, 520),
        Scenery.between(random, 30, 120),
        Scenery.between(random, 36, 80),
        Shade.of(palette.light()),
        256);
    float slope = Scenery.between(random, -0.18f, 0.18f);
    for (int sheet = 0; sheet < sheets; sheet++) {
      float depth = (float) sheet / (sheets - 1);
      float row = 30 + 350f * sheet / sheets;
      float[] ridge = Ridge.rolling(random, row, 22, Scenery.between(random, 200, 460));
      Ridge.tilted(ridge, slope);
      Oklab color = palette.skyFoot().mix(palette.near(), depth);
      if (random.nextInt(4) == 0) {
        color = color.mix(palette.light(), 0.4f);
      }
      canvas.shadeAbove(ridge, 24, 0.3f);
      canvas.fillBelow(ridge, Ramp.of(color.lighter(0.02), color.lighter(-0.06), 130));
    }
  }
}
