package dev.stile.puzzle;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OutlineTest {
  private final SplittableRandom random = new SplittableRandom(21);

  @Test
  void everyEdgeFillsTheBoxAndStaysInIt() {
    for (int drawn = 0; drawn < 500; drawn++) {
      Rectangle2D bounds = Sprites.shape(Outline.choose(random).path()).getBounds2D();
      assertThat(bounds.getMinX()).isBetween(0.3, 0.9);
      assertThat(bounds.getMinY()).isBetween(0.3, 0.9);
      assertThat(bounds.getMaxX()).isBetween(47.1, 47.7);
      assertThat(bounds.getMaxY()).isBetween(47.1, 47.7);
    }
  }

  @Test
  void thePathABrowserClipsWithIsTheEdgeThatWasCut() {
    for (int drawn = 0; drawn < 100; drawn++) {
      Outline outline = Outline.choose(random);
      Shape shape = Sprites.shape(outline.path());
      Stencil stencil = new Stencil(outline);
      int different = 0;
      for (int x = 0; x < 96; x++) {
        for (int y = 0; y < 96; y++) {
          boolean cut = stencil.distance(x + Stencil.BORDER, y + Stencil.BORDER) == 0;
          different += cut == shape.contains((x + 0.5) / 2, (y + 0.5) / 2) ? 0 : 1;
        }
      }
      assertThat(different).isLessThan(60);
    }
  }

  @Test
  void aPieceIsLargeEnoughToRecognise() {
    for (int drawn = 0; drawn < 200; drawn++) {
      Stencil stencil = new Stencil(Outline.choose(random));
      int inside = 0;
      for (int x = 0; x < Stencil.SIZE; x++) {
        for (int y = 0; y < Stencil.SIZE; y++) {
          inside += stencil.distance(x, y) == 0 ? 1 : 0;
        }
      }
      assertThat(inside).isGreaterThan(96 * 96 / 3);
    }
  }

  @Test
  void noIslandOfThePictureIsLeftInAGap() {
    int rim = Cut.RIM * Stencil.PIXEL;
    for (int drawn = 0; drawn < 200; drawn++) {
      Stencil stencil = new Stencil(Outline.choose(random));
      boolean[][] reached = new boolean[Stencil.SIZE][Stencil.SIZE];
      Deque<int[]> open = new ArrayDeque<>(List.of(new int[] {0, 0}));
      int outside = 0;
      while (!open.isEmpty()) {
        int[] at = open.pop();
        if (at[0] < 0 || at[1] < 0 || at[0] >= Stencil.SIZE || at[1] >= Stencil.SIZE) {
          continue;
        }
        if (reached[at[0]][at[1]] || stencil.distance(at[0], at[1]) <= rim) {
          continue;
        }
        reached[at[0]][at[1]] = true;
        outside++;
        open.push(new int[] {at[0] - 1, at[1]});
        open.push(new int[] {at[0] + 1, at[1]});
        open.push(new int[] {at[0], at[1] - 1});
        open.push(new int[] {at[0], at[1] + 1});
      }
      int beyondTheRim = 0;
      for (int x = 0; x < Stencil.SIZE; x++) {
        for (int y = 0; y < Stencil.SIZE; y++) {
          beyondTheRim += stencil.distance(x, y) > rim ? 1 : 0;
        }
      }
      assertThat(outside).isEqualTo(beyondTheRim);
    }
  }

  @Test
  void edgesDiffer() {
    Set<String> paths = new HashSet<>();
    for (int drawn = 0; drawn < 200; drawn++) {
      paths.add(Outline.choose(random).path());
    }
    assertThat(paths).hasSizeGreaterThan(100);
  }

  @Test
  void aPathIsShortEnoughForAReply() {
    for (int drawn = 0; drawn < 500; drawn++) {
      assertThat(Outline.choose(random).path()).hasSizeLessThan(600);
    }
  }
}
