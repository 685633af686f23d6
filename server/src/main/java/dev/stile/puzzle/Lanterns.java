package dev.stile.puzzle;

import java.util.random.RandomGenerator;

/** Round lights of many sizes, out of focus, over soft hills. */
final class Lanterns implements Scenery {

  @Override
  public double coarseness() {
    return 1.9;
  }

  @Override
  public void paint(Canvas canvas, Palette palette, RandomGenerator random) {
    Oklab deep = palette.near().lighter(0.04);
    canvas.fillBelow(Ridge.level(0), Ramp.of(deep, palette.far(), 420));
    for (int hill = 0; hill < 4; hill++) {
      float[] ridge = Ridge.rolling(random, 60 + 90 * hill, 34, Scenery.between(random, 240, 480));
      canvas.fillBelow(ridge, Ramp.of(palette.land(0.9f - 0.2f * hill), palette.skyTop(), 300));
    }
    Oklab[] colors = {palette.light(), palette.skyFoot(), palette.far(), palette.skyTop()};
    for (int lantern = 0; lantern < 46; lantern++) {
      float x = Scenery.between(random, 0, Canvas.WIDTH);
      float y = Scenery.between(random, 0, Canvas.HEIGHT);
      float radius = Scenery.between(random, 10, 26 + 30 * random.nextFloat());
      Shade shade = Shade.of(colors[random.nextInt(colors.length)]);
      canvas.disc(x, y, radius, shade, 60 + random.nextInt(90));
      canvas.disc(x, y, radius * 0.82f, shade, 40);
    }
  }
}
