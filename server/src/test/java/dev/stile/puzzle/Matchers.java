package dev.stile.puzzle;

import java.awt.geom.FlatteningPathIterator;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** What a program of twenty lines tries against a puzzle; each guesses the answer. */
final class Matchers {
  private final BufferedImage sprite;
  private final Piece piece;

  /** Points of the outline in picture pixels, each with the direction that leads outwards. */
  private final List<double[]> edge = new ArrayList<>();

  Matchers(Puzzle puzzle) {
    sprite = Sprites.decode(puzzle.sprite());
    piece = puzzle.piece();
    PathIterator path =
        new FlatteningPathIterator(Sprites.shape(piece.outline()).getPathIterator(null), 0.05);
    double[] point = new double[6];
    double[] last = new double[2];
    double area = 0;
    for (; !path.isDone(); path.next()) {
      if (path.currentSegment(point) == PathIterator.SEG_LINETO) {
        double length = Math.hypot(point[0] - last[0], point[1] - last[1]);
        area += last[0] * point[1] - last[1] * point[0];
        if (length > 0.01) {
          edge.add(
              new double[] {
                (point[0] + last[0]) / 2,
                (point[1] + last[1]) / 2,
                (point[1] - last[1]) / length,
                (last[0] - point[0]) / length,
                length
              });
        }
      }
      last[0] = point[0];
      last[1] = point[1];
    }
    if (area < 0) {
      edge.forEach(at -> {
        at[2] = -at[2];
        at[3] = -at[3];
      });
    }
  }

  private interface Score {
    double at(int left);
  }

  private static int best(Score score) {
    int best = PuzzleMaker.MIN_ANSWER_PX;
    for (int left = best; left <= PuzzleMaker.MAX_ANSWER_PX; left++) {
      if (score.at(left) > score.at(best)) {
        best = left;
      }
    }
    return best;
  }

  /** Where the picture looks most like the piece. */
  int template() {
    return best(left -> -difference(left));
  }

  private double difference(int left) {
    var shape = Sprites.shape(piece.outline());
    double sum = 0;
    for (int x = 0; x < piece.widthPx(); x += 2) {
      for (int y = 0; y < piece.heightPx(); y += 2) {
        if (shape.contains(x, y)) {
          sum += distance(inPiece(x, y), inPicture(left + x, piece.topPx() + y));
        }
      }
    }
    return sum;
  }

  /** Where the piece's edge goes on in the picture, looked at so many pixels outside the edge. */
  int continuity(double outside) {
    return best(left -> {
      double sum = 0;
      for (double[] at : edge) {
        int[] inner = inPiece(at[0] - 1.5 * at[2], at[1] - 1.5 * at[3]);
        int[] outer =
            inPicture(left + at[0] + outside * at[2], piece.topPx() + at[1] + outside * at[3]);
        sum -= at[4] * distance(inner, outer);
      }
      return sum;
    });
  }

  /** Where a step runs along the edge of the gap, whose shape the outline gives away. */
  int step() {
    return best(left -> {
      double sum = 0;
      double count = 0;
      for (double[] at : edge) {
        double x = left + at[0];
        double y = piece.topPx() + at[1];
        int[] inner = inPicture(x + 2.5 * at[2], y + 2.5 * at[3]);
        int[] outer = inPicture(x + 6 * at[2], y + 6 * at[3]);
        sum += at[4] * Math.min(60, distance(inner, outer));
        count += at[4];
      }
      return sum / count;
    });
  }

  private int[] inPiece(double x, double y) {
    double scale = (double) piece.spriteWidth() / piece.widthPx();
    return pixel(piece.spriteX() + x * scale, piece.spriteY() + y * scale);
  }

  private int[] inPicture(double x, double y) {
    return pixel(
        Math.clamp(2 * x, 0, 2 * PuzzleMaker.PICTURE_WIDTH_PX - 1.0),
        Math.clamp(2 * y, 0, 2 * PuzzleMaker.PICTURE_HEIGHT_PX - 1.0));
  }

  private int[] pixel(double x, double y) {
    int rgb = sprite.getRGB((int) x, (int) y);
    return new int[] {rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255};
  }

  private static double distance(int[] one, int[] other) {
    return Math.abs(one[0] - other[0]) + Math.abs(one[1] - other[1]) + Math.abs(one[2] - other[2]);
  }
}
