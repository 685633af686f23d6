package dev.stile.puzzle;

import java.util.Arrays;

/**
 * A piece's outline as sprite pixels: how far each pixel around it lies from the piece. Made of
 * columns like the {@link Canvas}; its corner lies {@link #BORDER} pixels outside the piece's box.
 */
final class Stencil {
  /** Pixels looked at beyond the box: the rim of the gap and its soft edge fit in. */
  static final int BORDER = 16;

  static final int SIZE = 2 * PuzzleMaker.PIECE_SIZE_PX + 2 * BORDER;

  /** One pixel, in the units of {@link #distance}. */
  static final int PIXEL = 3;

  private static final int DIAGONAL = 4;
  private static final int FAR = 1 << 12;

  private final int[] distances = new int[SIZE * SIZE];

  Stencil(Outline outline) {
    Arrays.fill(distances, FAR);
    fill(outline.polygon());
    spread();
    closeIslands(Cut.RIM * PIXEL);
  }

  /** Distance from the piece, in thirds of a pixel; 0 inside. */
  int distance(int x, int y) {
    return distances[x * SIZE + y];
  }

  /** Marks the inside, column by column: between each odd crossing of the edge and the next. */
  private void fill(float[] polygon) {
    float[] crossings = new float[polygon.length];
    for (int x = 0; x < SIZE; x++) {
      int count = crossings(polygon, (x + 0.5f - BORDER) / 2, crossings);
      Arrays.sort(crossings, 0, count);
      for (int pair = 0; pair + 1 < count; pair += 2) {
        int from = Math.max(0, (int) Math.ceil(2 * crossings[pair] + BORDER - 0.5f));
        int to = Math.min(SIZE, (int) Math.ceil(2 * crossings[pair + 1] + BORDER - 0.5f));
        if (from < to) {
          Arrays.fill(distances, x * SIZE + from, x * SIZE + to, 0);
        }
      }
    }
  }

  private static int crossings(float[] polygon, float x, float[] found) {
    int count = 0;
    float fromX = polygon[polygon.length - 2];
    float fromY = polygon[polygon.length - 1];
    for (int at = 0; at < polygon.length; at += 2) {
      float toX = polygon[at];
      float toY = polygon[at + 1];
      if (fromX <= x != toX <= x) {
        found[count++] = fromY + (toY - fromY) * (x - fromX) / (toX - fromX);
      }
      fromX = toX;
      fromY = toY;
    }
    return count;
  }

  /**
   * Draws into the gap what the gap surrounds on all four sides: the rim closes the neck of a
   * notch, and true pixels would be left standing behind it.
   */
  private void closeIslands(int rim) {
    int[] left = new int[SIZE];
    int[] right = new int[SIZE];
    Arrays.fill(left, SIZE);
    for (int at = 0; at < distances.length; at++) {
      if (distances[at] <= rim) {
        left[at % SIZE] = Math.min(left[at % SIZE], at / SIZE);
        right[at % SIZE] = at / SIZE;
      }
    }
    for (int x = 0; x < SIZE; x++) {
      int last = SIZE - 1;
      while (last >= 0 && distances[x * SIZE + last] > rim) {
        last--;
      }
      boolean begun = false;
      for (int y = 0; y < last; y++) {
        int at = x * SIZE + y;
        begun |= distances[at] <= rim;
        if (begun && x > left[y] && x < right[y]) {
          distances[at] = Math.min(distances[at], rim);
        }
      }
    }
  }

  /** Chamfer distances in two sweeps (Borgefors 1986). */
  private void spread() {
    for (int at = SIZE + 1; at < distances.length; at++) {
      int nearest = Math.min(distances[at - 1], distances[at - SIZE]) + PIXEL;
      int diagonal = Math.min(distances[at - SIZE - 1], distances[at - SIZE + 1]) + DIAGONAL;
      distances[at] = Math.min(distances[at], Math.min(nearest, diagonal));
    }
    for (int at = distances.length - SIZE - 2; at >= 0; at--) {
      int nearest = Math.min(distances[at + 1], distances[at + SIZE]) + PIXEL;
      int diagonal = Math.min(distances[at + SIZE + 1], distances[at + SIZE - 1]) + DIAGONAL;
      distances[at] = Math.min(distances[at], Math.min(nearest, diagonal));
    }
  }
}
