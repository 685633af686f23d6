package dev.stile.puzzle;

/**
 * The discrete cosine transform of one strip of blocks: eight columns of a plane, from top to
 * bottom, by the algorithm of Arai, Agui and Nakajima. Its results are scaled; {@link #scale(int)}
 * says by how much, so that quantising undoes it for nothing.
 *
 * <p>The pass across the columns runs along the strip, which the JIT turns into vector code; the
 * pass down a block is only worth its time where the first has left something.
 */
final class ForwardDct {
  private static final float C4 = 0.70710677f;
  private static final float C6 = 0.38268343f;
  private static final float C2_MINUS_C6 = 0.5411961f;
  private static final float C2_PLUS_C6 = 1.306563f;

  private static final double[] AAN = {
    1.0, 1.387039845, 1.306562965, 1.175875602, 1.0, 0.785694958, 0.541196100, 0.275899379
  };

  private final float[][] across;

  ForwardDct(int stripHeight) {
    across = new float[8][stripHeight];
  }

  /** What the result at an index (8 x row + column) is a multiple of, against T.81's definition. */
  static double scale(int index) {
    return 8 * AAN[index / 8] * AAN[index % 8];
  }

  /** Bounds a result of the pass down a block by the sum of the magnitudes that go into it. */
  static final float GAIN = 1.97f;

  /** One result of the pass across: {@code frequency} left to right, one value for each row. */
  float[] across(int frequency) {
    return across[frequency];
  }

  /** Takes eight neighbouring columns of a plane in and transforms them across. */
  void load(byte[] plane, int start, int height) {
    for (int column = 0; column < 8; column++) {
      copy(plane, start + column * height, across[column], height);
    }
    butterfly(
        across[0], across[1], across[2], across[3], across[4], across[5], across[6], across[7],
        height);
  }

  private static void copy(byte[] plane, int start, float[] target, int height) {
    for (int row = 0; row < height; row++) {
      target[row] = plane[start + row];
    }
  }

  private static void butterfly(
      float[] p0,
      float[] p1,
      float[] p2,
      float[] p3,
      float[] p4,
      float[] p5,
      float[] p6,
      float[] p7,
      int height) {
    for (int row = 0; row < height; row++) {
      float sum07 = p0[row] + p7[row];
      float difference07 = p0[row] - p7[row];
      float sum16 = p1[row] + p6[row];
      float difference16 = p1[row] - p6[row];
      float sum25 = p2[row] + p5[row];
      float difference25 = p2[row] - p5[row];
      float sum34 = p3[row] + p4[row];
      float difference34 = p3[row] - p4[row];

      float even0 = sum07 + sum34;
      float even3 = sum07 - sum34;
      float even1 = sum16 + sum25;
      float even2 = (sum16 - sum25 + even3) * C4;
      p0[row] = even0 + even1;
      p4[row] = even0 - even1;
      p2[row] = even3 + even2;
      p6[row] = even3 - even2;

      float odd0 = difference34 + difference25;
      float odd1 = (difference25 + difference16) * C4;
      float odd2 = difference16 + difference07;
      float turn = (odd0 - odd2) * C6;
      float low = C2_MINUS_C6 * odd0 + turn;
      float high = C2_PLUS_C6 * odd2 + turn;
      float outer = difference07 + odd1;
      float inner = difference07 - odd1;
      p5[row] = inner + low;
      p3[row] = inner - low;
      p1[row] = outer + high;
      p7[row] = outer - high;
    }
  }

  /** Transforms eight values of one column downwards, from {@code start} on. */
  static void down(float[] column, int start, float[] result) {
    float sum07 = column[start] + column[start + 7];
    float difference07 = column[start] - column[start + 7];
    float sum16 = column[start + 1] + column[start + 6];
    float difference16 = column[start + 1] - column[start + 6];
    float sum25 = column[start + 2] + column[start + 5];
    float difference25 = column[start + 2] - column[start + 5];
    float sum34 = column[start + 3] + column[start + 4];
    float difference34 = column[start + 3] - column[start + 4];

    float even0 = sum07 + sum34;
    float even3 = sum07 - sum34;
    float even1 = sum16 + sum25;
    float even2 = (sum16 - sum25 + even3) * C4;
    result[0] = even0 + even1;
    result[4] = even0 - even1;
    result[2] = even3 + even2;
    result[6] = even3 - even2;

    float odd0 = difference34 + difference25;
    float odd1 = (difference25 + difference16) * C4;
    float odd2 = difference16 + difference07;
    float turn = (odd0 - odd2) * C6;
    float low = C2_MINUS_C6 * odd0 + turn;
    float high = C2_PLUS_C6 * odd2 + turn;
    result[5] = difference07 - odd1 + low;
    result[3] = difference07 - odd1 - low;
    result[1] = difference07 + odd1 + high;
    result[7] = difference07 + odd1 - high;
  }
}
