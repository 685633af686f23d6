package dev.stile.puzzle;

import java.util.random.RandomGenerator;

/**
 * A tile of soft irregular brightness that repeats without a seam. It gives every part of a picture
 * something to recognise, at few bytes. Immutable; one serves every picture, at random offsets.
 */
final class Texture {
  private static final int SIZE = 512;
  private final byte[] columns = new byte[SIZE * 2 * SIZE];

  /** Sums lattice noise of several grains, the coarse ones stronger. */
  Texture(RandomGenerator random, float amplitude) {
    float[] sum = new float[SIZE * SIZE];
    addLattice(sum, random, 64, 32, amplitude * 0.6f);
    addLattice(sum, random, 32, 16, amplitude * 0.4f);
    for (int x = 0; x < SIZE; x++) {
      for (int y = 0; y < 2 * SIZE; y++) {
        columns[x * 2 * SIZE + y] = (byte) Math.round(sum[x * SIZE + y % SIZE]);
      }
    }
  }

  private static void addLattice(
      float[] sum, RandomGenerator random, int cellWidth, int cellHeight, float amplitude) {
    int across = SIZE / cellWidth;
    int down = SIZE / cellHeight;
    float[] lattice = new float[across * down];
    for (int at = 0; at < lattice.length; at++) {
      lattice[at] = amplitude * (2 * random.nextFloat() - 1);
    }
    for (int x = 0; x < SIZE; x++) {
      int left = x / cellWidth;
      int right = (left + 1) % across;
      float shareX = smooth((float) (x % cellWidth) / cellWidth);
      for (int y = 0; y < SIZE; y++) {
        int top = y / cellHeight;
        int bottom = (top + 1) % down;
        float shareY = smooth((float) (y % cellHeight) / cellHeight);
        float upper = mix(lattice[left * down + top], lattice[right * down + top], shareX);
        float lower = mix(lattice[left * down + bottom], lattice[right * down + bottom], shareX);
        sum[x * SIZE + y] += mix(upper, lower, shareY);
      }
    }
  }

  private static float smooth(float share) {
    return share * share * (3 - 2 * share);
  }

  private static float mix(float from, float to, float share) {
    return from + share * (to - from);
  }

  /** Adds column {@code x} of the tile, from row {@code y} on, to a stretch of a plane. */
  void addTo(byte[] plane, int start, int length, int x, int y) {
    int from = (x & (SIZE - 1)) * 2 * SIZE + (y & (SIZE - 1));
    for (int at = 0; at < length; at++) {
      plane[start + at] += columns[from + at];
    }
  }
}
