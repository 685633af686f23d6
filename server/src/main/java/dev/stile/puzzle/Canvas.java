package dev.stile.puzzle;

/**
 * The sprite while it is drawn: one plane of brightness and two planes of colour at half the
 * resolution, which is the form JPEG stores (4:2:0), so nothing is ever converted.
 *
 * <p>A plane is stored column by column, because sceneries are made of ridges with something below
 * them: a column of a layer is one block copy. Values are signed: 0 is middle grey, or no colour.
 * Coordinates are sprite pixels.
 */
final class Canvas {
  /** Width of the picture proper; the piece stands to the right of it. */
  static final int WIDTH = 2 * PuzzleMaker.PICTURE_WIDTH_PX;

  static final int HEIGHT = 2 * PuzzleMaker.PICTURE_HEIGHT_PX;

  /** Left edge of the piece: the first JPEG block boundary right of the picture. */
  static final int PIECE_X = (WIDTH + 15) / 16 * 16;

  static final int SPRITE_WIDTH = PIECE_X + 2 * PuzzleMaker.PIECE_SIZE_PX;

  static final int HALF_HEIGHT = HEIGHT / 2;
  static final int HALF_SPRITE_WIDTH = SPRITE_WIDTH / 2;

  final byte[] luma = new byte[SPRITE_WIDTH * HEIGHT];
  final byte[] blue = new byte[HALF_SPRITE_WIDTH * HALF_HEIGHT];
  final byte[] red = new byte[HALF_SPRITE_WIDTH * HALF_HEIGHT];

  /** Paints everything below a ridge with a ramp that starts at the ridge. */
  void fillBelow(float[] ridge, Ramp ramp) {
    fillPlane(luma, ridge, 1, ramp.luma());
    fillPlane(blue, ridge, 2, ramp.blue());
    fillPlane(red, ridge, 2, ramp.red());
  }

  private static void fillPlane(byte[] plane, float[] ridge, int step, byte[] ramp) {
    int height = HEIGHT / step;
    for (int x = 0, column = 0; x < WIDTH; x += step, column += height) {
      float top = Math.max(ridge[x], -Ramp.MARGIN) / step;
      if (top >= height) {
        continue;
      }
      int row = (int) Math.ceil(top);
      if (row > 0) {
        int edge = column + row - 1;
        plane[edge] += (byte) ((row - top) * (ramp[0] - plane[edge]));
      }
      int first = Math.max(row, 0);
      System.arraycopy(ramp, first - row, plane, column + first, height - first);
    }
  }

  /** Moves one value towards another: not at all at 0, all the way at 256. */
  static void blend(byte[] plane, int at, int value, int cover) {
    plane[at] += (byte) (((value - plane[at]) * cover) >> 8);
  }

  /** Darkens what lies just above a ridge, as if the layer below it stood in front. */
  void shadeAbove(float[] ridge, int depth, float strength) {
    int[] keep = new int[depth];
    for (int distance = 0; distance < depth; distance++) {
      float fade = 1 - (float) distance / depth;
      keep[distance] = (int) (256 * (1 - strength * fade * fade));
    }
    for (int x = 0; x < WIDTH; x++) {
      int row = Math.min((int) Math.ceil(ridge[x]) - 1, HEIGHT);
      for (int distance = Math.max(0, row - HEIGHT + 1);
          distance < depth && distance <= row;
          distance++) {
        int at = x * HEIGHT + row - distance;
        luma[at] = (byte) ((((luma[at] + 128) * keep[distance]) >> 8) - 128);
      }
    }
  }

  /** Lays a disc over the picture; {@code cover} 256 hides what is below, less shows through. */
  void disc(float centreX, float centreY, float radius, Shade shade, int cover) {
    discPlane(luma, 1, centreX, centreY, radius, shade.luma(), cover);
    discPlane(blue, 2, centreX, centreY, radius, shade.blue(), cover);
    discPlane(red, 2, centreX, centreY, radius, shade.red(), cover);
  }

  private static void discPlane(
      byte[] plane, int step, float centreX, float centreY, float radius, int value, int cover) {
    int height = HEIGHT / step;
    float reach = radius / step;
    float middleX = centreX / step;
    float middleY = centreY / step;
    int last = Math.min(WIDTH / step - 1, (int) (middleX + reach));
    for (int x = Math.max(0, (int) Math.ceil(middleX - reach)); x <= last; x++) {
      float across = x - middleX;
      float half = (float) Math.sqrt(Math.max(0, reach * reach - across * across));
      spanPlane(plane, x * height, height, middleY - half, middleY + half, value, cover);
    }
  }

  /** One column of a shape, its two ends weighted by how much of the pixel they cover. */
  private static void spanPlane(
      byte[] plane, int column, int height, float top, float bottom, int value, int cover) {
    float from = Math.clamp(top, 0, height);
    float to = Math.clamp(bottom, 0, height);
    int first = (int) Math.ceil(from);
    int end = (int) to;
    for (int at = column + first; at < column + end; at++) {
      blend(plane, at, value, cover);
    }
    if (first > from && first <= end) {
      int at = column + first - 1;
      blend(plane, at, value, (int) (cover * (first - from)));
    }
    if (to > end && end >= first) {
      int at = column + end;
      blend(plane, at, value, (int) (cover * (to - end)));
    }
  }

  /** Lays an upright rectangle over the picture. */
  void box(float left, float top, float right, float bottom, Shade shade, int cover) {
    for (int x = Math.max(0, Math.round(left)); x < Math.min(WIDTH, Math.round(right)); x++) {
      spanPlane(luma, x * HEIGHT, HEIGHT, top, bottom, shade.luma(), cover);
      if ((x & 1) == 0) {
        int column = x / 2 * HALF_HEIGHT;
        spanPlane(blue, column, HALF_HEIGHT, top / 2, bottom / 2, shade.blue(), cover);
        spanPlane(red, column, HALF_HEIGHT, top / 2, bottom / 2, shade.red(), cover);
      }
    }
  }

  /** A soft light that falls off from its centre, drawn into brightness and colour. */
  void glow(float centreX, float centreY, float radius, Shade shade, int cover) {
    glowPlane(luma, 1, centreX, centreY, radius, shade.luma(), cover);
    glowPlane(blue, 2, centreX, centreY, radius, shade.blue(), cover);
    glowPlane(red, 2, centreX, centreY, radius, shade.red(), cover);
  }

  private static void glowPlane(
      byte[] plane, int step, float centreX, float centreY, float radius, int value, int cover) {
    int height = HEIGHT / step;
    float reach = radius / step;
    float inverse = 1 / (reach * reach);
    int left = Math.max(0, (int) (centreX / step - reach));
    int right = Math.min(WIDTH / step, (int) (centreX / step + reach));
    int top = Math.max(0, (int) (centreY / step - reach));
    int bottom = Math.min(height, (int) (centreY / step + reach));
    for (int x = left; x < right; x++) {
      float across = (x - centreX / step) * (x - centreX / step);
      for (int y = top; y < bottom; y++) {
        float down = y - centreY / step;
        float light = Math.max(0, 1 - (across + down * down) * inverse);
        int at = x * height + y;
        blend(plane, at, value, (int) (cover * light * light));
      }
    }
  }

  /** Mirrors what lies above the water line into the water, with the given tint and ripples. */
  void reflect(int waterLine, Shade water, int cover, float[] ripples) {
    reflectPlane(luma, 1, waterLine, water.luma(), cover, ripples);
    reflectPlane(blue, 2, waterLine, water.blue(), cover, ripples);
    reflectPlane(red, 2, waterLine, water.red(), cover, ripples);
  }

  private static void reflectPlane(
      byte[] plane, int step, int waterLine, int water, int cover, float[] ripples) {
    int height = HEIGHT / step;
    int columns = WIDTH / step;
    int line = waterLine / step;
    for (int down = 0; down < height - line; down++) {
      int from = Math.max(0, line - 1 - down * 5 / 4);
      int shift = Math.round(ripples[down * step] / step);
      for (int x = 0; x < columns; x++) {
        int source = plane[Math.clamp(x + shift, 0, columns - 1) * height + from];
        plane[x * height + line + down] = (byte) (source + (((water - source) * cover) >> 8));
      }
    }
  }

  /** Adds the weave of a texture to the brightness of the whole picture. */
  void texture(Texture texture, int offsetX, int offsetY) {
    for (int x = 0; x < WIDTH; x++) {
      texture.addTo(luma, x * HEIGHT, HEIGHT, x + offsetX, offsetY);
    }
  }
}
