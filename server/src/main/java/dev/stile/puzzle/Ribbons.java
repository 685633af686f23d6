package dev.stile.puzzle;

import java.util.random.RandomGenerator;

/** Bands of colour that flow across the picture. */
final class Ribbons implements Scenery {

  @Override
  public double coarseness() {
    return 2.7;
  }

  @Override
  public void paint(Canvas canvas, Palette palette, RandomGenerator random) {
    float slope = Scenery.between(random, 0.15f, 0.4f) * (random.nextBoolean() ? 1 : -1);
    Oklab[] colors = {
      palette.skyTop(), palette.light(), palette.far(), palette.skyFoot(), palette.near()
    };
    float[] ridge = Ridge.swinging(random, -190, 30, Scenery.between(random, 340, 520), 2);
    Ridge.tilted(ridge, slope);
    int color = random.nextInt(colors.length);
    for (float row = -190; row < 570; ) {
      Oklab from = colors[color].mix(palette.near(), 0.35f * random.nextFloat());
      canvas.shadeAbove(ridge, 18, 0.22f);
      canvas.fillBelow(ridge, Ramp.of(from.lighter(0.05), from.lighter(-0.1), 90));
      float width = Scenery.between(random, 46, 104);
      row += width;
      ridge = below(ridge, random, width);
      color = (color + 1 + random.nextInt(colors.length - 1)) % colors.length;
    }
  }

  /** The same flow some way down, a little wider here and narrower there. */
  private static float[] below(float[] ridge, RandomGenerator random, float width) {
    float[] step =
        Ridge.swinging(random, width, 0.26f * width, Scenery.between(random, 320, 520), 2);
    for (int x = 0; x < step.length; x++) {
      step[x] = ridge[x] + Math.max(6, step[x]);
    }
    return step;
  }
}
