package dev.stile.puzzle;

import java.util.Arrays;

/**
 * Turns the blocks of one kind of plane (brightness, or colour) into the symbols JPEG writes, and
 * counts them. A symbol is kept as {@code symbol << 16 | bits}; the low four bits of the symbol say
 * how many bits follow it.
 */
final class BlockCoder {
  private static final int LONG_RUN = 0xF0;
  private static final int END = 0x00;

  private final int[] means;
  private final int[] starts;
  private final int[] meanCounts = new int[256];
  private final int[] detailCounts = new int[256];
  private final float[] column = new float[8];
  private final int[] levels = new int[64];
  private int[] details = new int[1 << 16];
  private int size;

  BlockCoder(int blocks) {
    means = new int[blocks];
    starts = new int[blocks];
  }

  void clear() {
    size = 0;
    Arrays.fill(meanCounts, 0);
    Arrays.fill(detailCounts, 0);
  }

  /** Rounds and keeps one block of a transformed strip under its place in the file. */
  void add(int place, ForwardDct dct, int row, Quantiser quantiser) {
    long present = 0;
    for (int frequency = 0; frequency < 8; frequency++) {
      float[] across = dct.across(frequency);
      if (magnitude(across, row) < quantiser.silence(frequency)) {
        continue;
      }
      ForwardDct.down(across, row, column);
      for (int down = 0; down < 8; down++) {
        int index = 8 * down + frequency;
        int level = quantiser.round(column[down], index);
        if (level != 0) {
          int position = JpegQuality.ZIGZAG[index];
          levels[position] = level;
          present |= 1L << position;
        }
      }
    }
    means[place] = (present & 1) != 0 ? levels[0] : 0;
    starts[place] = size;
    keepDetails(present & ~1L);
  }

  private static float magnitude(float[] values, int start) {
    return Math.abs(values[start])
        + Math.abs(values[start + 1])
        + Math.abs(values[start + 2])
        + Math.abs(values[start + 3])
        + Math.abs(values[start + 4])
        + Math.abs(values[start + 5])
        + Math.abs(values[start + 6])
        + Math.abs(values[start + 7]);
  }

  private void keepDetails(long present) {
    if (details.length < size + 80) {
      details = Arrays.copyOf(details, 2 * details.length);
    }
    int previous = 0;
    for (long rest = present; rest != 0; rest &= rest - 1) {
      int position = Long.numberOfTrailingZeros(rest);
      int run = position - previous - 1;
      for (; run > 15; run -= 16) {
        keep(LONG_RUN, 0);
      }
      int level = levels[position];
      int width = width(level);
      keep(run << 4 | width, bits(level, width));
      previous = position;
    }
    if (previous < 63) {
      keep(END, 0);
    }
  }

  private void keep(int symbol, int bits) {
    detailCounts[symbol]++;
    details[size++] = symbol << 16 | bits;
  }

  /** Replaces the means of every {@code step}th block by their differences. */
  void chain(int first, int step) {
    int previous = 0;
    for (int place = first; place < means.length; place += step) {
      int mean = means[place];
      int difference = mean - previous;
      previous = mean;
      int width = width(difference);
      meanCounts[width]++;
      means[place] = width << 16 | bits(difference, width);
    }
  }

  private static int width(int level) {
    return 32 - Integer.numberOfLeadingZeros(Math.abs(level));
  }

  /** T.81 writes a negative number as its ones' complement. */
  private static int bits(int level, int width) {
    return (level < 0 ? level - 1 : level) & ((1 << width) - 1);
  }

  int[] meanCounts() {
    return meanCounts;
  }

  int[] detailCounts() {
    return detailCounts;
  }

  /** Writes the block at a place. */
  void write(int place, HuffmanCode meanCode, HuffmanCode detailCode, BitSink sink) {
    meanCode.write(means[place], sink);
    int position = 0;
    for (int at = starts[place]; position < 63; at++) {
      int detail = details[at];
      detailCode.write(detail, sink);
      int symbol = detail >>> 16;
      if (symbol == END) {
        return;
      }
      position += (symbol >> 4) + 1;
    }
  }
}
