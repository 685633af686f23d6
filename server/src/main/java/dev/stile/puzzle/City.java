package dev.stile.puzzle;

import java.util.random.RandomGenerator;

/** A town after sunset: roofs behind roofs, windows lit here and there. */
final class City implements Scenery {
  private static final int ROWS = 3;

  @Override
  public double coarseness() {
    return 2.1;
  }

  @Override
  public void paint(Canvas canvas, Palette palette, RandomGenerator random) {
    Sky.paint(canvas, palette, random, 240);
    Shade window = Shade.of(palette.light());
    for (int row = 0; row < ROWS; row++) {
      float depth = (row + 0.6f) / ROWS;
      float[] roofs = Ridge.skyline(random, 230 + 52 * row, 150 - 18 * row, 34 + 12 * row);
      Oklab color = palette.land(depth);
      canvas.shadeAbove(roofs, 16, 0.15f);
      canvas.fillBelow(roofs, Ramp.of(color, color.mix(palette.skyFoot(), 0.3f), 190));
      windows(canvas, random, roofs, window, 14 + 3 * row);
    }
  }

  private static void windows(
      Canvas canvas, RandomGenerator random, float[] roofs, Shade shade, int spacing) {
    float width = spacing * 0.42f;
    float height = spacing * 0.55f;
    for (int x = spacing / 2; x < Canvas.WIDTH - spacing; x += spacing) {
      if (roofs[x] != roofs[(int) (x + width + 3)] || roofs[x] != roofs[Math.max(0, x - 3)]) {
        continue;
      }
      for (float y = roofs[x] + spacing; y < Canvas.HEIGHT - height; y += spacing * 1.25f) {
        if (random.nextInt(3) == 0) {
          canvas.box(x, y, x + width, y + height, shade, 110 + random.nextInt(120));
        }
      }
    }
  }
}
