package dev.stile.puzzle;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class JpegEncoderTest {
  private static final int PLENTY = 400_000;

  private final Canvas canvas = new Canvas();

  @Test
  void aReaderSeesTheColorsThatWereDrawn() {
    Shade shade = Shade.of(Oklab.lch(0.6, 0.1, 40));
    canvas.box(0, 0, Canvas.WIDTH, Canvas.HEIGHT, shade, 256);

    int rgb = decoded(new JpegEncoder(PLENTY), 0.2).getRGB(300, 200);

    int luma = 128 + shade.luma();
    assertThat(rgb >> 16 & 255).isCloseTo((int) (luma + shade.red() / 0.713), within(3));
    assertThat(rgb & 255).isCloseTo((int) (luma + shade.blue() / 0.564), within(3));
  }

  @Test
  void aReaderSeesThePictureThatWasDrawn() {
    new Mountains().paint(canvas, Palette.choose(new SplittableRandom(1)), new SplittableRandom(1));

    assertThat(meanSquareError(decoded(new JpegEncoder(PLENTY), 0.1))).isLessThan(4);
    assertThat(meanSquareError(decoded(new JpegEncoder(PLENTY), 1.5))).isLessThan(40);
  }

  @Test
  void aReaderSeesEvenNoise() {
    fillWithNoise();
    Arrays.fill(canvas.blue, (byte) 0);
    Arrays.fill(canvas.red, (byte) 0);
    for (int at = 0; at < canvas.luma.length; at++) {
      canvas.luma[at] = (byte) (canvas.luma[at] / 2);
    }

    assertThat(meanSquareError(decoded(new JpegEncoder(PLENTY), 0.05))).isLessThan(12);
  }

  @Test
  void theMeansOfAnythingFitTheBytesOfASprite() {
    fillWithNoise();
    assertThat(new JpegEncoder(PuzzleMaker.MAX_SPRITE_BYTES).encode(canvas, 1))
        .hasSizeLessThanOrEqualTo(PuzzleMaker.MAX_SPRITE_BYTES);
  }

  @Test
  void theMeansOfWildlyDifferentBlocksFitTheBytesOfASprite() {
    SplittableRandom random = new SplittableRandom(4);
    fillBlocks(canvas.luma, Canvas.HEIGHT, random);
    fillBlocks(canvas.blue, Canvas.HALF_HEIGHT, random);
    fillBlocks(canvas.red, Canvas.HALF_HEIGHT, random);

    byte[] jpeg = new JpegEncoder(PuzzleMaker.MAX_SPRITE_BYTES).encode(canvas, 20);

    assertThat(jpeg).hasSizeLessThanOrEqualTo(PuzzleMaker.MAX_SPRITE_BYTES);
    assertThat(Sprites.decode(jpeg).getWidth()).isEqualTo(Canvas.SPRITE_WIDTH);
  }

  @Test
  void anEmptySpriteIsReadable() {
    assertThat(decoded(new JpegEncoder(PLENTY), 1).getRGB(5, 5) & 255).isEqualTo(128);
  }

  private BufferedImage decoded(JpegEncoder encoder, double coarseness) {
    return Sprites.decode(encoder.encode(canvas, coarseness));
  }

  private void fillWithNoise() {
    SplittableRandom random = new SplittableRandom(3);
    random.nextBytes(canvas.luma);
    random.nextBytes(canvas.blue);
    random.nextBytes(canvas.red);
  }

  private static void fillBlocks(byte[] plane, int height, SplittableRandom random) {
    for (int block = 0; block < plane.length / 64; block++) {
      byte value = (byte) (random.nextBoolean() ? -128 : 127);
      int corner = block / (height / 8) * 8 * height + block % (height / 8) * 8;
      for (int column = 0; column < 8; column++) {
        Arrays.fill(plane, corner + column * height, corner + column * height + 8, value);
      }
    }
  }

  private double meanSquareError(BufferedImage image) {
    double sum = 0;
    for (int x = 0; x < Canvas.WIDTH; x++) {
      for (int y = 0; y < Canvas.HEIGHT; y++) {
        int rgb = image.getRGB(x, y);
        double luma =
            0.299 * (rgb >> 16 & 255) + 0.587 * (rgb >> 8 & 255) + 0.114 * (rgb & 255) - 128;
        double difference = luma - canvas.luma[x * Canvas.HEIGHT + y];
        sum += difference * difference;
      }
    }
    return sum / (Canvas.WIDTH * Canvas.HEIGHT);
  }

  private static org.assertj.core.data.Offset<Integer> within(int tolerance) {
    return org.assertj.core.data.Offset.offset(tolerance);
  }
}
