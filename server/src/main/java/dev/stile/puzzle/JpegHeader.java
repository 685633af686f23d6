package dev.stile.puzzle;

/** The segments of a JPEG file that stand before its picture. */
final class JpegHeader {
  private static final int BRIGHTNESS = 1;
  private static final int BLUE = 2;
  private static final int RED = 3;

  private JpegHeader() {}

  static void write(JpegQuality quality, HuffmanCode[] codes, BitSink sink) {
    sink.putShort(0xFFD8);
    putAll(sink, 0xFF, 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0);
    writeSteps(0, quality.luma(), sink);
    writeSteps(1, quality.color(), sink);
    putAll(sink, 0xFF, 0xC0, 0, 17, 8);
    sink.putShort(Canvas.HEIGHT);
    sink.putShort(Canvas.SPRITE_WIDTH);
    putAll(sink, 3, BRIGHTNESS, 0x22, 0, BLUE, 0x11, 1, RED, 0x11, 1);
    codes[0].writeTable(0, 0, sink);
    codes[1].writeTable(1, 0, sink);
    codes[2].writeTable(0, 1, sink);
    codes[3].writeTable(1, 1, sink);
    putAll(sink, 0xFF, 0xDA, 0, 12, 3, BRIGHTNESS, 0x00, BLUE, 0x11, RED, 0x11, 0, 63, 0);
  }

  private static void writeSteps(int id, Quantiser quantiser, BitSink sink) {
    putAll(sink, 0xFF, 0xDB, 0, 67, id);
    int[] inOrder = new int[64];
    for (int index = 0; index < 64; index++) {
      inOrder[JpegQuality.ZIGZAG[index]] = quantiser.step(index);
    }
    putAll(sink, inOrder);
  }

  private static void putAll(BitSink sink, int... values) {
    for (int value : values) {
      sink.put(value);
    }
  }
}
