package dev.stile.puzzle;

import java.util.Arrays;

/** The shortest prefix code JPEG allows for counted symbols (ITU T.81, annex K.2). */
final class HuffmanCode {
  private static final int MAX_LENGTH = 16;

  /** A symbol that is never written: it takes the code of all ones, which JPEG forbids. */
  private static final int RESERVED = 256;

  private final int[] lengths = new int[256];
  private final int[] codes = new int[256];
  private final int[] perLength;
  private final int[] symbols;
  private final long bits;

  HuffmanCode(int[] counts) {
    int[] depths = depths(counts);
    perLength = limited(depths);
    symbols = byFrequency(counts);
    int code = 0;
    int next = 0;
    long total = 0;
    for (int length = 1; length <= MAX_LENGTH; length++) {
      for (int left = perLength[length]; left > 0; left--) {
        int symbol = symbols[next++];
        lengths[symbol] = length;
        codes[symbol] = code++;
        total += (long) counts[symbol] * (length + (symbol & 15));
      }
      code <<= 1;
    }
    bits = total;
  }

  /** How deep each symbol would hang in a tree of unlimited depth. */
  private static int[] depths(int[] counts) {
    long[] weights = new long[RESERVED + 1];
    int[] group = new int[RESERVED + 1];
    int[] depths = new int[RESERVED + 1];
    int groups = 0;
    int[] roots = new int[RESERVED + 1];
    for (int symbol = 0; symbol <= RESERVED; symbol++) {
      weights[symbol] = symbol == RESERVED ? 1 : counts[symbol];
      group[symbol] = symbol;
      if (weights[symbol] > 0) {
        roots[groups++] = symbol;
      }
    }
    int[] members = Arrays.copyOf(roots, groups);
    while (groups > 1) {
      int lightest = take(roots, groups--, weights);
      int second = take(roots, groups, weights);
      weights[second] += weights[lightest];
      for (int symbol : members) {
        if (group[symbol] == lightest || group[symbol] == second) {
          group[symbol] = second;
          depths[symbol]++;
        }
      }
      roots[groups - 1] = second;
    }
    return depths;
  }

  /** Moves the lightest root, the later one of equals, out of the list's first {@code size}. */
  private static int take(int[] roots, int size, long[] weights) {
    int best = 0;
    for (int at = 1; at < size; at++) {
      long difference = weights[roots[at]] - weights[roots[best]];
      if (difference < 0 || (difference == 0 && roots[at] > roots[best])) {
        best = at;
      }
    }
    int root = roots[best];
    roots[best] = roots[size - 1];
    return root;
  }

  /** How many symbols have each length, none longer than JPEG allows, the reserved one left out. */
  private static int[] limited(int[] depths) {
    int[] perDepth = new int[RESERVED + 1];
    for (int depth : depths) {
      perDepth[depth]++;
    }
    perDepth[0] = 0;
    for (int depth = RESERVED; depth > MAX_LENGTH; depth--) {
      while (perDepth[depth] > 0) {
        int shorter = depth - 2;
        while (perDepth[shorter] == 0) {
          shorter--;
        }
        perDepth[depth] -= 2;
        perDepth[depth - 1]++;
        perDepth[shorter + 1] += 2;
        perDepth[shorter]--;
      }
    }
    int longest = MAX_LENGTH;
    while (longest > 0 && perDepth[longest] == 0) {
      longest--;
    }
    perDepth[longest]--;
    return Arrays.copyOf(perDepth, MAX_LENGTH + 1);
  }

  private static int[] byFrequency(int[] counts) {
    int used = 0;
    long[] keys = new long[256];
    for (int symbol = 0; symbol < 256; symbol++) {
      if (counts[symbol] > 0) {
        keys[used++] = -((long) counts[symbol] << 8) + symbol;
      }
    }
    Arrays.sort(keys, 0, used);
    int[] symbols = new int[used];
    for (int at = 0; at < used; at++) {
      symbols[at] = (int) (keys[at] & 0xFF);
    }
    return symbols;
  }

  /** Size of everything counted, in bits, what follows each symbol included. */
  long bits() {
    return bits;
  }

  /** Writes a symbol and the bits that follow it, given as {@code symbol << 16 | bits}. */
  void write(int symbolAndBits, BitSink sink) {
    int symbol = symbolAndBits >>> 16;
    int width = symbol & 15;
    sink.bits(
        codes[symbol] << width | (symbolAndBits & ((1 << width) - 1)), lengths[symbol] + width);
  }

  /** Writes the table from which a reader rebuilds the code. */
  void writeTable(int tableClass, int id, BitSink sink) {
    sink.putShort(0xFFC4);
    sink.putShort(19 + symbols.length);
    sink.put(tableClass << 4 | id);
    for (int length = 1; length <= MAX_LENGTH; length++) {
      sink.put(perLength[length]);
    }
    for (int symbol : symbols) {
      sink.put(symbol);
    }
  }
}
