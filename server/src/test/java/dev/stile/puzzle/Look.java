package dev.stile.puzzle;

import java.awt.image.BufferedImage;

/** What there is to be measured of a reply's picture without looking for a shape in it. */
final class Look {
  private static final int BLOCK = 8;

  /** Colours are stored in blocks of so many pixels. */
  private static final int UNIT = 16;

  private static final int ANSWERS = PuzzleMaker.MAX_ANSWER_PX - PuzzleMaker.MIN_ANSWER_PX + 1;

  private final Puzzle puzzle;
  private final float[][] luma;

  Look(Puzzle puzzle) {
    this.puzzle = puzzle;
    BufferedImage image = Sprites.decode(puzzle.sprite());
    luma = new float[image.getWidth()][image.getHeight()];
    int[] row = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, row.length, 1, row, 0, row.length);
      for (int x = 0; x < row.length; x++) {
        int rgb = row[x];
        luma[x][y] = 0.299f * (rgb >> 16 & 255) + 0.587f * (rgb >> 8 & 255) + 0.114f * (rgb & 255);
      }
    }
  }

  Puzzle puzzle() {
    return puzzle;
  }

  int answerPx() {
    return puzzle.answerPx();
  }

  int bytes() {
    return puzzle.sprite().length;
  }

  /** Bytes before the picture proper: rounding steps and codes. */
  int headerBytes() {
    byte[] sprite = puzzle.sprite();
    int at = 2;
    while ((sprite[at + 1] & 255) != 0xDA) {
      at += 2 + 256 * (sprite[at + 2] & 255) + (sprite[at + 3] & 255);
    }
    return at;
  }

  /** How coarsely brightness is rounded: a step of the table that comes first. */
  int coarseness() {
    // Behind two marks, JFIF's segment and the table's own head; the mean's step.
    return puzzle.sprite()[2 + 18 + 5] & 255;
  }

  double meanLuma() {
    return mean(0, 2 * PuzzleMaker.PICTURE_WIDTH_PX);
  }

  double pieceLuma() {
    return mean(puzzle.piece().spriteX(), luma.length);
  }

  private double mean(int from, int to) {
    double sum = 0;
    for (int x = from; x < to; x++) {
      for (float value : luma[x]) {
        sum += value;
      }
    }
    return sum / (to - from) / luma[0].length;
  }

  /** Rows of the sprite. */
  record Rows(int from, int to) {}

  Rows allRows() {
    return new Rows(0, 2 * PuzzleMaker.PICTURE_HEIGHT_PX);
  }

  /** Those above the place or below it, whichever are more: no block of the file is of both. */
  Rows farRows() {
    Rows own = pieceRows();
    int end = (own.from() - Stencil.BORDER) / UNIT * UNIT;
    int start = (own.to() + Stencil.BORDER + UNIT - 1) / UNIT * UNIT;
    int height = 2 * PuzzleMaker.PICTURE_HEIGHT_PX;
    return end > height - start ? new Rows(0, end) : new Rows(start, height);
  }

  /** The rows that the piece moves in. */
  Rows pieceRows() {
    int top = 2 * puzzle.piece().topPx();
    return new Rows(top, top + 2 * puzzle.piece().heightPx());
  }

  /** Mean step from each column to the next. */
  double[] columnSteps(Rows rows) {
    double[] steps = new double[2 * PuzzleMaker.PICTURE_WIDTH_PX - 1];
    for (int x = 0; x < steps.length; x++) {
      for (int y = rows.from(); y < rows.to(); y++) {
        steps[x] += Math.abs(luma[x + 1][y] - luma[x][y]);
      }
      steps[x] /= rows.to() - rows.from();
    }
    return steps;
  }

  /** Energy of the coefficients beside the mean, for each column of the file's blocks. */
  double[] blockEnergies(Rows rows) {
    double[] energies = new double[2 * PuzzleMaker.PICTURE_WIDTH_PX / BLOCK];
    int first = (rows.from() + BLOCK - 1) / BLOCK;
    int end = rows.to() / BLOCK;
    for (int column = 0; column < energies.length; column++) {
      for (int block = first; block < end; block++) {
        energies[column] += Math.log1p(variance(BLOCK * column, BLOCK * block));
      }
    }
    return energies;
  }

  private double variance(int left, int top) {
    double sum = 0;
    double squares = 0;
    for (int x = left; x < left + BLOCK; x++) {
      for (int y = top; y < top + BLOCK; y++) {
        sum += luma[x][y];
        squares += luma[x][y] * luma[x][y];
      }
    }
    double count = BLOCK * BLOCK;
    return squares / count - sum / count * sum / count;
  }

  /** The centre of gravity of something along the picture, picture pixels. */
  static double centre(double[] values) {
    double sum = 0;
    double weighted = 0;
    for (int at = 0; at < values.length; at++) {
      sum += values[at];
      weighted += values[at] * at;
    }
    return PuzzleMaker.PICTURE_WIDTH_PX * weighted / sum / values.length;
  }

  /** The answer whose box holds the most of something along the picture. */
  static int fullest(double[] values) {
    double scale = (double) values.length / PuzzleMaker.PICTURE_WIDTH_PX;
    double[] before = new double[values.length + 1];
    for (int at = 0; at < values.length; at++) {
      before[at + 1] = before[at] + values[at];
    }
    int best = PuzzleMaker.MIN_ANSWER_PX;
    double most = Double.NEGATIVE_INFINITY;
    for (int left = best; left < PuzzleMaker.MIN_ANSWER_PX + ANSWERS; left++) {
      int from = (int) Math.round(left * scale);
      int to = (int) Math.round((left + PuzzleMaker.PIECE_SIZE_PX) * scale);
      double held = before[Math.min(to, values.length)] - before[from];
      if (held > most) {
        best = left;
        most = held;
      }
    }
    return best;
  }

  /** The answer whose box holds the least. */
  static int emptiest(double[] values) {
    double[] negated = new double[values.length];
    for (int at = 0; at < values.length; at++) {
      negated[at] = -values[at];
    }
    return fullest(negated);
  }
}
