package dev.stile.puzzle;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Takes a piece out of a picture and fills the gap it leaves.
 *
 * <p>Two things keep a program from laying the piece back. The piece is smaller than the gap by a
 * rim of {@link #RIM}, so its edge continues nothing around it. The gap is filled with another part
 * of the picture, upside down and in another light; nothing of what was there shines through.
 */
final class Cut {
  /** Sprite pixels missing all around the piece: 4 picture pixels. */
  static final int RIM = 8;

  private static final int SOFT_EDGE = 2;

  /** The filling keeps its structure, but never the brightness of what surrounds the gap. */
  private static final int MAX_RELIEF = 34;

  private static final int BOX = 2 * PuzzleMaker.PIECE_SIZE_PX;

  private final Canvas canvas;
  private final RandomGenerator random;

  Cut(Canvas canvas, RandomGenerator random) {
    this.canvas = canvas;
    this.random = random;
  }

  /** Copies the piece whose box begins at (x, y) beside the picture. */
  void lift(Stencil stencil, int x, int y) {
    liftPlane(canvas.luma, 1, stencil, x, y);
    liftPlane(canvas.blue, 2, stencil, x, y);
    liftPlane(canvas.red, 2, stencil, x, y);
  }

  /**
   * What lies outside the piece but in its box repeats the nearest pixel inside of the same column:
   * it must not be true, and a flat filling would ring into the piece.
   */
  private static void liftPlane(byte[] plane, int step, Stencil stencil, int x, int y) {
    int height = Canvas.HEIGHT / step;
    int size = BOX / step;
    int from = x / step * height + y / step;
    int to = Canvas.PIECE_X / step * height;
    for (int column = 0; column < size; column++) {
      int filled = -1;
      for (int row = 0; row < size; row++) {
        if (inside(stencil, column * step, row * step)) {
          byte value = plane[from + column * height + row];
          Arrays.fill(
              plane, to + column * height + filled + 1, to + column * height + row + 1, value);
          filled = row;
        }
      }
      if (filled >= 0) {
        byte last = plane[to + column * height + filled];
        Arrays.fill(plane, to + column * height + filled, to + column * height + size, last);
      }
    }
  }

  private static boolean inside(Stencil stencil, int x, int y) {
    return stencil.distance(x + Stencil.BORDER, y + Stencil.BORDER) == 0;
  }

  /** Repeats the picture's last column up to the piece: a hard end would ring back into it. */
  void pad() {
    padPlane(canvas.luma, Canvas.WIDTH, Canvas.PIECE_X, Canvas.HEIGHT);
    padPlane(canvas.blue, Canvas.WIDTH / 2, Canvas.PIECE_X / 2, Canvas.HALF_HEIGHT);
    padPlane(canvas.red, Canvas.WIDTH / 2, Canvas.PIECE_X / 2, Canvas.HALF_HEIGHT);
  }

  private static void padPlane(byte[] plane, int width, int end, int height) {
    for (int column = width; column < end; column++) {
      System.arraycopy(plane, (width - 1) * height, plane, column * height, height);
    }
  }

  /** Fills the gap around the box at (x, y) from another place of the picture. */
  void fill(Stencil stencil, int x, int y) {
    int left = x - Stencil.BORDER;
    int top = y - Stencil.BORDER;
    int fromX = elsewhere(left);
    int fromY = random.nextInt((Canvas.HEIGHT - Stencil.SIZE) / 2) * 2;
    int there = mean(fromX, fromY);
    int here = mean(left, top);
    int light = here > -20 ? -46 - random.nextInt(14) : 44 + random.nextInt(14);
    fillPlane(
        canvas.luma, 1, stencil, left, top, fromX, fromY, new int[] {there, here + light, 150});
    fillPlane(canvas.blue, 2, stencil, left, top, fromX, fromY, new int[] {0, 0, 160});
    fillPlane(canvas.red, 2, stencil, left, top, fromX, fromY, new int[] {0, 0, 160});
  }

  private int elsewhere(int left) {
    int choices = (Canvas.WIDTH - Stencil.SIZE) / 2;
    int from = 2 * random.nextInt(choices);
    while (Math.abs(from - left) < Stencil.SIZE) {
      from = 2 * random.nextInt(choices);
    }
    return from;
  }

  private int mean(int x, int y) {
    int sum = 0;
    int count = 0;
    for (int column = Stencil.BORDER; column < Stencil.SIZE - Stencil.BORDER; column += 8) {
      for (int row = Stencil.BORDER; row < Stencil.SIZE - Stencil.BORDER; row += 8, count++) {
        sum += canvas.luma[(x + column) * Canvas.HEIGHT + y + row];
      }
    }
    return sum / count;
  }

  private static void fillPlane(
      byte[] plane, int step, Stencil stencil, int x, int y, int fromX, int fromY, int[] tone) {
    int height = Canvas.HEIGHT / step;
    int size = Stencil.SIZE / step;
    for (int column = 0; column < size; column++) {
      for (int row = 0; row < size; row++) {
        int beyond = stencil.distance(column * step, row * step) - RIM * Stencil.PIXEL;
        int cover = Math.clamp(256 - beyond * 256 / (SOFT_EDGE * Stencil.PIXEL), 0, 256);
        int down = y / step + row;
        if (cover == 0 || down < 0 || down >= height) {
          continue;
        }
        int at = (x / step + column) * height + down;
        int source = plane[(fromX / step + column) * height + fromY / step + size - 1 - row];
        int relief = Math.clamp(((source - tone[0]) * tone[2]) >> 8, -MAX_RELIEF, MAX_RELIEF);
        int filling = Math.clamp(relief + tone[1], -116, 116);
        Canvas.blend(plane, at, filling, cover);
      }
    }
  }
}
