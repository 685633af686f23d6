package dev.stile.puzzle;

import java.util.random.RandomGenerator;

/**
 * Covers the place that a piece was taken from with other scenery, so that no gap shows: the
 * picture is whole, and wrong in one place.
 *
 * <p>What covers it is part of another drawing of the same family in the same colours, which is
 * shown nowhere else. Like a gap it is larger than the piece by a rim, so the piece's edge
 * continues nothing around it. Its own edge is softened, but nothing of what was there shines
 * through. Of a few parts tried, one is taken whose edge people can see, and that stands out no
 * more than it must.
 */
final class Patch {
  private static final int SOFT_EDGE = 4;

  /** Parts of the other drawing that are tried. */
  private static final int TRIES = 16;

  /** A step in brightness and colour that an eye finds beside the texture. */
  private static final int VISIBLE_STEP = 24;

  /** How much of the edge has to be such a step. */
  private static final double LEAST_VISIBLE = 0.7;

  private final Canvas canvas;
  private final Canvas other;
  private final RandomGenerator random;

  Patch(Canvas canvas, Canvas other, RandomGenerator random) {
    this.canvas = canvas;
    this.other = other;
    this.random = random;
  }

  /** Where a part of a drawing begins. */
  private record Corner(int x, int y) {}

  /** Covers what the stencil marks around the box at (x, y). */
  void cover(Stencil stencil, int x, int y) {
    Corner to = new Corner(x - Stencil.BORDER, y - Stencil.BORDER);
    Corner from = choose(stencil, to);
    coverPlane(canvas.luma, other.luma, 1, stencil, to, from);
    coverPlane(canvas.blue, other.blue, 2, stencil, to, from);
    coverPlane(canvas.red, other.red, 2, stencil, to, from);
  }

  /** The least striking part of those that can be seen; the most striking one if none can. */
  private Corner choose(Stencil stencil, Corner to) {
    Corner best = anywhere();
    double bestStep = Double.MAX_VALUE;
    Corner clearest = best;
    double mostSeen = -1;
    for (int tried = 0; tried < TRIES; tried++) {
      Corner from = anywhere();
      Seam seam = seam(stencil, to, from);
      if (seam.visible() >= LEAST_VISIBLE && seam.step() < bestStep) {
        best = from;
        bestStep = seam.step();
      }
      if (seam.visible() > mostSeen) {
        clearest = from;
        mostSeen = seam.visible();
      }
    }
    return bestStep < Double.MAX_VALUE ? best : clearest;
  }

  private Corner anywhere() {
    return new Corner(
        2 * random.nextInt((Canvas.WIDTH - Stencil.SIZE) / 2),
        2 * random.nextInt((Canvas.HEIGHT - Stencil.SIZE) / 2));
  }

  /**
   * How a patch would stand out.
   *
   * @param visible share of its edge that can be seen
   * @param step mean difference along its edge
   */
  private record Seam(double visible, double step) {}

  private Seam seam(Stencil stencil, Corner to, Corner from) {
    int length = 0;
    int visible = 0;
    int sum = 0;
    for (int column = 0; column < Stencil.SIZE; column += 2) {
      for (int row = 0; row < Stencil.SIZE; row += 2) {
        int beyond = stencil.distance(column, row) - Cut.RIM * Stencil.PIXEL;
        if (beyond <= 0 || beyond > 2 * Stencil.PIXEL) {
          continue;
        }
        int step = difference(to.x + column, to.y + row, from.x + column, from.y + row);
        length++;
        visible += step >= VISIBLE_STEP ? 1 : 0;
        sum += step;
      }
    }
    return new Seam((double) visible / length, (double) sum / length);
  }

  private int difference(int x, int y, int otherX, int otherY) {
    int at = x * Canvas.HEIGHT + y;
    int otherAt = otherX * Canvas.HEIGHT + otherY;
    int half = x / 2 * Canvas.HALF_HEIGHT + y / 2;
    int otherHalf = otherX / 2 * Canvas.HALF_HEIGHT + otherY / 2;
    return Math.abs(canvas.luma[at] - other.luma[otherAt])
        + Math.abs(canvas.blue[half] - other.blue[otherHalf])
        + Math.abs(canvas.red[half] - other.red[otherHalf]);
  }

  private static void coverPlane(
      byte[] plane, byte[] other, int step, Stencil stencil, Corner to, Corner from) {
    int height = Canvas.HEIGHT / step;
    int size = Stencil.SIZE / step;
    for (int column = 0; column < size; column++) {
      int at = (to.x / step + column) * height + to.y / step;
      int otherAt = (from.x / step + column) * height + from.y / step;
      for (int row = 0; row < size; row++) {
        int beyond = stencil.distance(column * step, row * step) - Cut.RIM * Stencil.PIXEL;
        int cover = Math.clamp(256 - beyond * 256 / (SOFT_EDGE * Stencil.PIXEL), 0, 256);
        if (cover > 0) {
          Canvas.blend(plane, at + row, other[otherAt + row], cover);
        }
      }
    }
  }
}
