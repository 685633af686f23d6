package dev.stile.puzzle;

import dev.stile.puzzle.PuzzleMaker.Home;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.random.RandomGenerator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * The JDK's JPEG encoder in the place of the product's own, for comparison. It wants rows of blue,
 * green and red, so the drawing is converted first. One quality for all pictures: the finest of a
 * ladder at which they take no more bytes on average than the product's.
 */
public final class JdkSpriteEncoder implements SpriteEncoder {
  private static final int CALIBRATION = 60;
  private static final float QUALITY_STEP = 0.02f;

  private final ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
  private final ImageWriteParam parameters = writer.getDefaultWriteParam();
  private final BufferedImage image =
      new BufferedImage(Canvas.SPRITE_WIDTH, Canvas.HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
  private final byte[] rows = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();

  private JdkSpriteEncoder(float quality) {
    ImageIO.setUseCache(false);
    parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    parameters.setCompressionQuality(quality);
  }

  /** An encoder that takes as many bytes as the product's, tried on new pictures. */
  public static JdkSpriteEncoder calibrated(RandomGenerator random) {
    int own = bytes(new PuzzleMaker(random, Home.GAP));
    float quality = 0.9f;
    while (quality > 2 * QUALITY_STEP
        && bytes(new PuzzleMaker(random, Home.GAP, new JdkSpriteEncoder(quality))) > own) {
      quality -= QUALITY_STEP;
    }
    return new JdkSpriteEncoder(quality);
  }

  private static int bytes(PuzzleMaker maker) {
    int bytes = 0;
    for (int i = 0; i < CALIBRATION; i++) {
      bytes += maker.make().sprite().length;
    }
    return bytes;
  }

  /** The product with this encoder. */
  public PuzzleMaker maker(RandomGenerator secret) {
    return new PuzzleMaker(secret, Home.GAP, this);
  }

  @Override
  public byte[] encode(Canvas canvas, double coarseness) {
    convert(canvas);
    return encodeAgain();
  }

  /** Encodes the picture that was encoded last, which need not be converted once more. */
  public byte[] encodeAgain() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(PuzzleMaker.MAX_SPRITE_BYTES);
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** ITU T.871, in 16-bit fixed point. */
  private void convert(Canvas canvas) {
    for (int x = 0; x < Canvas.SPRITE_WIDTH; x++) {
      int column = x * Canvas.HEIGHT;
      int halfColumn = x / 2 * Canvas.HALF_HEIGHT;
      int at = 3 * x;
      for (int y = 0; y < Canvas.HEIGHT; y++, at += 3 * Canvas.SPRITE_WIDTH) {
        int luma = canvas.luma[column + y] + 128;
        int blue = canvas.blue[halfColumn + y / 2];
        int red = canvas.red[halfColumn + y / 2];
        rows[at] = octet(luma + ((116_130 * blue) >> 16));
        rows[at + 1] = octet(luma - ((22_554 * blue + 46_802 * red) >> 16));
        rows[at + 2] = octet(luma + ((91_881 * red) >> 16));
      }
    }
  }

  private static byte octet(int value) {
    return (byte) Math.clamp(value, 0, 255);
  }
}
