package dev.stile.puzzle;

/**
 * Writes a {@link Canvas} as a baseline JPEG (ITU T.81, colours at half resolution) within a number
 * of bytes.
 *
 * <p>The JDK's encoder wants interleaved rows, converts and halves the colours itself and is slower
 * by a factor on our pictures; the canvas already is what JPEG stores. Huffman codes are made for
 * each picture: at so few bytes they save a third.
 *
 * <p>Keeps its buffers: for one thread at a time.
 */
final class JpegEncoder implements SpriteEncoder {
  private static final int UNIT_ROWS = Canvas.HEIGHT / 16;
  private static final int UNIT_COLUMNS = Canvas.SPRITE_WIDTH / 16;
  private static final int UNITS = UNIT_ROWS * UNIT_COLUMNS;

  /** Bytes shrink with about this power of the coarseness, over 100 pictures of each family. */
  private static final double SHRINKAGE = 0.6;

  /** How full the second try aims to be. */
  private static final double AIM = 0.95;

  /** The coarsest that still shows a scenery; beyond it only means are kept. */
  private static final double COARSEST = 12;

  private final int maxBytes;
  private final BlockCoder luma = new BlockCoder(4 * UNITS);
  private final BlockCoder color = new BlockCoder(2 * UNITS);
  private final ForwardDct strip = new ForwardDct(Canvas.HEIGHT);
  private final BitSink sink;

  JpegEncoder(int maxBytes) {
    this.maxBytes = maxBytes;
    sink = new BitSink(3 * maxBytes);
  }

  /**
   * A JPEG of the sprite that fits. Begins with the given coarseness and makes it coarser as often
   * as it must; a sprite's means alone fit always.
   */
  @Override
  public byte[] encode(Canvas canvas, double coarseness) {
    double next = coarseness;
    while (next < COARSEST) {
      long bytes = tryQuality(canvas, JpegQuality.of(next));
      if (bytes <= maxBytes) {
        return sink.toBytes();
      }
      next *= Math.max(1.15, Math.pow(bytes / (AIM * maxBytes), 1 / SHRINKAGE));
    }
    if (tryQuality(canvas, JpegQuality.meansOnly()) > maxBytes) {
      throw new IllegalStateException("a sprite's means take more than " + maxBytes + " bytes");
    }
    return sink.toBytes();
  }

  /** Fills the sink, unless it is clear before writing that it would be too much. */
  private long tryQuality(Canvas canvas, JpegQuality quality) {
    transform(canvas, quality);
    HuffmanCode[] codes = {
      new HuffmanCode(luma.meanCounts()),
      new HuffmanCode(luma.detailCounts()),
      new HuffmanCode(color.meanCounts()),
      new HuffmanCode(color.detailCounts())
    };
    long bits = 0;
    for (HuffmanCode code : codes) {
      bits += code.bits();
    }
    if (bits / 8 > maxBytes) {
      return bits / 8;
    }
    write(quality, codes);
    return sink.size();
  }

  private void transform(Canvas canvas, JpegQuality quality) {
    luma.clear();
    color.clear();
    for (int blockColumn = 0; blockColumn < 2 * UNIT_COLUMNS; blockColumn++) {
      strip.load(canvas.luma, 8 * blockColumn * Canvas.HEIGHT, Canvas.HEIGHT);
      for (int blockRow = 0; blockRow < 2 * UNIT_ROWS; blockRow++) {
        int unit = blockRow / 2 * UNIT_COLUMNS + blockColumn / 2;
        int place = 4 * unit + 2 * (blockRow & 1) + (blockColumn & 1);
        luma.add(place, strip, 8 * blockRow, quality.luma());
      }
    }
    transformColor(canvas.blue, 0, quality.color());
    transformColor(canvas.red, 1, quality.color());
    luma.chain(0, 1);
    color.chain(0, 2);
    color.chain(1, 2);
  }

  private void transformColor(byte[] plane, int which, Quantiser quantiser) {
    for (int column = 0; column < UNIT_COLUMNS; column++) {
      strip.load(plane, 8 * column * Canvas.HALF_HEIGHT, Canvas.HALF_HEIGHT);
      for (int row = 0; row < UNIT_ROWS; row++) {
        color.add(2 * (row * UNIT_COLUMNS + column) + which, strip, 8 * row, quantiser);
      }
    }
  }

  private void write(JpegQuality quality, HuffmanCode[] codes) {
    sink.clear();
    JpegHeader.write(quality, codes, sink);
    for (int unit = 0; unit < UNITS; unit++) {
      for (int block = 0; block < 4; block++) {
        luma.write(4 * unit + block, codes[0], codes[1], sink);
      }
      color.write(2 * unit, codes[2], codes[3], sink);
      color.write(2 * unit + 1, codes[2], codes[3], sink);
    }
    sink.align();
    sink.putShort(0xFFD9);
  }
}
