package dev.stile.puzzle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HuffmanCodeTest {

  @Test
  void noCodeIsLongerThanJpegAllows() {
    int[] counts = new int[256];
    int previous = 1;
    int current = 1;
    // Fibonacci's numbers make the deepest tree there is.
    for (int symbol = 0; symbol < 40; symbol++) {
      counts[symbol] = current;
      int next = previous + current;
      previous = current;
      current = next;
    }
    byte[] table = table(counts);
    assertThat(codes(table)).isEqualTo(40);
    assertThat(spaceTaken(table)).isLessThan(1);
  }

  @Test
  void aCodeOfOnesIsNeverGiven() {
    int[] counts = new int[256];
    for (int symbol = 0; symbol < 256; symbol++) {
      counts[symbol] = 1000 - symbol;
    }
    assertThat(spaceTaken(table(counts))).isLessThan(1);
  }

  @Test
  void aLoneSymbolTakesOneBit() {
    int[] counts = new int[256];
    counts[0] = 9;
    assertThat(new HuffmanCode(counts).bits()).isEqualTo(9);
  }

  @Test
  void aFrequentSymbolTakesNoMoreBitsThanARareOne() {
    int[] counts = new int[256];
    counts[0x10] = 100;
    counts[0x20] = 10;
    counts[0x30] = 1;
    // Lengths 1, 2 and 3.
    assertThat(new HuffmanCode(counts).bits()).isEqualTo(100 + 20 + 3);
  }

  private static byte[] table(int[] counts) {
    BitSink sink = new BitSink(1000);
    new HuffmanCode(counts).writeTable(0, 0, sink);
    return sink.toBytes();
  }

  private static int codes(byte[] table) {
    int codes = 0;
    for (int length = 1; length <= 16; length++) {
      codes += table[4 + length] & 255;
    }
    return codes;
  }

  /** Share of all codes that are given or begin with one that is; 1 would use up all ones too. */
  private static double spaceTaken(byte[] table) {
    double space = 0;
    for (int length = 1; length <= 16; length++) {
      space += (table[4 + length] & 255) / Math.pow(2, length);
    }
    return space;
  }
}
