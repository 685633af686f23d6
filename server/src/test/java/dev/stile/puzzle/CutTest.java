package dev.stile.puzzle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CutTest {
  private static final int X = 300;
  private static final int Y = 120;

  private final Stencil stencil = new Stencil(Outline.choose(new SplittableRandom(11)));

  @Test
  void nothingOfWhatWasThereShinesThroughTheGap() {
    Canvas picture = picture();
    Canvas other = picture();
    scrambleGap(other);

    fill(picture);
    fill(other);

    for (int x = 0; x < Stencil.SIZE; x++) {
      for (int y = 0; y < Stencil.SIZE; y++) {
        if (stencil.distance(x, y) <= Cut.RIM * Stencil.PIXEL) {
          int at = at(X - Stencil.BORDER + x, Y - Stencil.BORDER + y);
          assertThat(other.luma[at]).isEqualTo(picture.luma[at]);
        }
      }
    }
  }

  @Test
  void thePieceHoldsNothingOfTheRim() {
    Canvas picture = picture();
    Canvas other = picture();
    for (int x = 0; x < Stencil.SIZE; x++) {
      for (int y = 0; y < Stencil.SIZE; y++) {
        if (stencil.distance(x, y) > 0) {
          other.luma[at(X - Stencil.BORDER + x, Y - Stencil.BORDER + y)] ^= 0x55;
        }
      }
    }

    new Cut(picture, new SplittableRandom(1)).lift(stencil, X, Y);
    new Cut(other, new SplittableRandom(1)).lift(stencil, X, Y);

    assertThat(pieceOf(other)).isEqualTo(pieceOf(picture));
  }

  @Test
  void thePieceIsWhatWasThere() {
    Canvas picture = picture();
    new Cut(picture, new SplittableRandom(1)).lift(stencil, X, Y);
    for (int x = 0; x < 2 * PuzzleMaker.PIECE_SIZE_PX; x++) {
      for (int y = 0; y < 2 * PuzzleMaker.PIECE_SIZE_PX; y++) {
        if (stencil.distance(x + Stencil.BORDER, y + Stencil.BORDER) == 0) {
          assertThat(picture.luma[at(Canvas.PIECE_X + x, y)])
              .isEqualTo(picture.luma[at(X + x, Y + y)]);
        }
      }
    }
  }

  @Test
  void outsideTheGapThePictureIsUntouched() {
    Canvas picture = picture();
    byte[] before = picture.luma.clone();
    fill(picture);
    int reach = Stencil.BORDER;
    for (int x = 0; x < Canvas.WIDTH; x++) {
      for (int y = 0; y < Canvas.HEIGHT; y++) {
        boolean near =
            x >= X - reach
                && x < X - reach + Stencil.SIZE
                && y >= Y - reach
                && y < Y - reach + Stencil.SIZE;
        if (!near) {
          assertThat(picture.luma[at(x, y)]).isEqualTo(before[at(x, y)]);
        }
      }
    }
  }

  @Test
  void everyGapCanBeSeen() {
    Canvas picture = picture();
    byte[] before = picture.luma.clone();
    fill(picture);
    double change = 0;
    int count = 0;
    for (int x = 0; x < Stencil.SIZE; x++) {
      for (int y = 0; y < Stencil.SIZE; y++) {
        if (stencil.distance(x, y) == 0) {
          int at = at(X - Stencil.BORDER + x, Y - Stencil.BORDER + y);
          change += picture.luma[at] - before[at];
          count++;
        }
      }
    }
    assertThat(Math.abs(change / count)).isGreaterThan(25);
  }

  private void fill(Canvas canvas) {
    new Cut(canvas, new SplittableRandom(5)).fill(stencil, X, Y);
  }

  private static Canvas picture() {
    Canvas canvas = new Canvas();
    SplittableRandom random = new SplittableRandom(8);
    new Mountains().paint(canvas, Palette.choose(random), random);
    return canvas;
  }

  /** Changes every pixel of the gap but those few whose mean sets the light of the filling. */
  private void scrambleGap(Canvas canvas) {
    for (int x = 0; x < Stencil.SIZE; x++) {
      for (int y = 0; y < Stencil.SIZE; y++) {
        boolean sampled = x % 8 == 0 && y % 8 == 0;
        if (stencil.distance(x, y) <= Cut.RIM * Stencil.PIXEL && !sampled) {
          canvas.luma[at(X - Stencil.BORDER + x, Y - Stencil.BORDER + y)] ^= 0x3C;
        }
      }
    }
  }

  private static int at(int x, int y) {
    return x * Canvas.HEIGHT + y;
  }

  private static byte[] pieceOf(Canvas canvas) {
    return Arrays.copyOfRange(canvas.luma, at(Canvas.PIECE_X, 0), canvas.luma.length);
  }
}
