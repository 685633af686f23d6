package dev.stile.puzzle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PatchTest {
  private static final int X = 300;
  private static final int Y = 120;

  private final Stencil stencil = new Stencil(Outline.choose(new SplittableRandom(11)));
  private final SplittableRandom random = new SplittableRandom(8);
  private final Palette palette = Palette.choose(random);
  private final Canvas other = drawing(random);

  @Test
  void nothingOfWhatWasThereShinesThrough() {
    Canvas picture = drawing(new SplittableRandom(1));
    Canvas altered = drawing(new SplittableRandom(1));
    for (int x = 0; x < Stencil.SIZE; x++) {
      for (int y = 0; y < Stencil.SIZE; y++) {
        if (isCovered(x, y)) {
          altered.luma[at(x, y)] ^= 0x3C;
        }
        if (stencil.distance(x, y) == 0) {
          altered.blue[halfAt(x, y)] = 0x3C;
        }
      }
    }

    cover(picture);
    cover(altered);

    assertThat(altered.luma).isEqualTo(picture.luma);
    assertThat(altered.blue).isEqualTo(picture.blue);
  }

  @Test
  void allOfAPatchIsOfOnePlaceOfTheOtherDrawing() {
    Canvas picture = drawing(new SplittableRandom(1));
    Canvas marked = new Canvas();
    for (int at = 0; at < marked.luma.length; at++) {
      // Tells its place by its value, in two coordinates that repeat far apart.
      int x = at / Canvas.HEIGHT;
      int y = at % Canvas.HEIGHT;
      marked.luma[at] = (byte) ((x * 3 + y * 5) % 101);
    }

    new Patch(picture, marked, new SplittableRandom(5)).cover(stencil, X, Y);

    int shift = picture.luma[at(64, 64)] - (64 * 3 + 64 * 5) % 101;
    for (int x = 0; x < Stencil.SIZE; x++) {
      for (int y = 0; y < Stencil.SIZE; y++) {
        if (isCovered(x, y)) {
          int own = (x * 3 + y * 5 + shift) - picture.luma[at(x, y)];
          assertThat(Math.floorMod(own, 101)).isZero();
        }
      }
    }
  }

  @Test
  void outsideThePatchThePictureIsUntouched() {
    Canvas picture = drawing(new SplittableRandom(1));
    byte[] before = picture.luma.clone();
    cover(picture);
    for (int x = 0; x < Canvas.WIDTH; x++) {
      for (int y = 0; y < Canvas.HEIGHT; y++) {
        int column = x - X + Stencil.BORDER;
        int row = y - Y + Stencil.BORDER;
        boolean isNear = column >= 0 && column < Stencil.SIZE && row >= 0 && row < Stencil.SIZE;
        if (!isNear) {
          assertThat(picture.luma[x * Canvas.HEIGHT + y]).isEqualTo(before[x * Canvas.HEIGHT + y]);
        }
      }
    }
  }

  private void cover(Canvas canvas) {
    new Patch(canvas, other, new SplittableRandom(5)).cover(stencil, X, Y);
  }

  private boolean isCovered(int x, int y) {
    return stencil.distance(x, y) <= Cut.RIM * Stencil.PIXEL;
  }

  private Canvas drawing(SplittableRandom scenery) {
    Canvas canvas = new Canvas();
    new Mountains().paint(canvas, palette, scenery);
    return canvas;
  }

  private static int at(int x, int y) {
    return (X - Stencil.BORDER + x) * Canvas.HEIGHT + Y - Stencil.BORDER + y;
  }

  private static int halfAt(int x, int y) {
    return (X - Stencil.BORDER + x) / 2 * Canvas.HALF_HEIGHT + (Y - Stencil.BORDER + y) / 2;
  }
}
