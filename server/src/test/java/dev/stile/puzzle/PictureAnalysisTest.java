package dev.stile.puzzle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.GeneratedTable;
import dev.stile.puzzle.PuzzleMaker.Home;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whether anything but the place itself tells where a piece belongs. {@code make pictures} looks at
 * 20,000 pictures of each kind and writes what it finds into {@code docs/quality.md}.
 */
class PictureAnalysisTest {
  private static final Path DOC = Path.of("..", "docs", "quality.md");
  private static final int PICTURES = Integer.getInteger("stile.pictures", 500);
  private static final boolean IS_FULL = Integer.getInteger("stile.pictures") != null;
  private static final int ANSWERS = PuzzleMaker.MAX_ANSWER_PX - PuzzleMaker.MIN_ANSWER_PX + 1;
  private static final int TOLERANCE_PX = 5;

  /** Standard errors that one figure of a thousand of chance exceeds. */
  private static final double RARE = 3.29;

  /** Something measured of each picture. */
  private record Trait(String name, ToDoubleFunction<Look> of) {}

  private static final List<Trait> TRAITS =
      List.of(
          new Trait("bytes of the sprite", Look::bytes),
          new Trait("bytes of its header", Look::headerBytes),
          new Trait("coarseness of rounding", Look::coarseness),
          new Trait("characters of the outline", at -> at.puzzle().piece().outline().length()),
          new Trait("top of the piece", at -> at.puzzle().piece().topPx()),
          new Trait("brightness of the picture", Look::meanLuma),
          new Trait("brightness of the piece", Look::pieceLuma),
          new Trait(
              "centre of column steps, rows beside the place",
              at -> Look.centre(at.columnSteps(at.farRows()))),
          new Trait(
              "centre of the energy of blocks, rows beside the place",
              at -> Look.centre(at.blockEnergies(at.farRows()))));

  /** A program that guesses without looking for a shape. */
  private record Guess(String name, ToIntFunction<Look> of) {}

  private static final List<Guess> GUESSES =
      List.of(
          new Guess("most column steps", at -> Look.fullest(at.columnSteps(at.allRows()))),
          new Guess("fewest column steps", at -> Look.emptiest(at.columnSteps(at.allRows()))),
          new Guess("most energy of blocks", at -> Look.fullest(at.blockEnergies(at.allRows()))),
          new Guess("least energy of blocks", at -> Look.emptiest(at.blockEnergies(at.allRows()))),
          new Guess(
              "most column steps, the piece's rows",
              at -> Look.fullest(at.columnSteps(at.pieceRows()))),
          new Guess(
              "most energy of blocks, the piece's rows",
              at -> Look.fullest(at.blockEnergies(at.pieceRows()))));

  /** Answers, and what was measured beside each. */
  private static final class Measured {
    private final double[] answers = new double[PICTURES];
    private final double[][] traits = new double[TRAITS.size()][PICTURES];
    private final int[] right = new int[GUESSES.size()];

    Measured(Home home) {
      PuzzleMaker maker = new PuzzleMaker(new SplittableRandom(20_261_121), home);
      for (int drawn = 0; drawn < PICTURES; drawn++) {
        Look look = new Look(maker.make());
        answers[drawn] = look.answerPx();
        for (int trait = 0; trait < traits.length; trait++) {
          traits[trait][drawn] = TRAITS.get(trait).of().applyAsDouble(look);
        }
        for (int guess = 0; guess < right.length; guess++) {
          int beside = GUESSES.get(guess).of().applyAsInt(look) - look.answerPx();
          right[guess] += Math.abs(beside) <= TOLERANCE_PX ? 1 : 0;
        }
      }
    }

    double chiSquare() {
      int[] counts = new int[ANSWERS];
      for (double answer : answers) {
        counts[(int) answer - PuzzleMaker.MIN_ANSWER_PX]++;
      }
      double expected = (double) PICTURES / ANSWERS;
      double sum = 0;
      for (int count : counts) {
        sum += (count - expected) * (count - expected) / expected;
      }
      return sum;
    }

    double correlation(int trait) {
      return correlation(traits[trait], answers);
    }

    private static double correlation(double[] one, double[] other) {
      double meanOne = mean(one);
      double meanOther = mean(other);
      double both = 0;
      double squaresOne = 0;
      double squaresOther = 0;
      for (int at = 0; at < one.length; at++) {
        both += (one[at] - meanOne) * (other[at] - meanOther);
        squaresOne += (one[at] - meanOne) * (one[at] - meanOne);
        squaresOther += (other[at] - meanOther) * (other[at] - meanOther);
      }
      return both / Math.sqrt(squaresOne * squaresOther);
    }

    private static double mean(double[] values) {
      double sum = 0;
      for (double value : values) {
        sum += value;
      }
      return sum / values.length;
    }
  }

  @ParameterizedTest
  @EnumSource(Home.class)
  void nothingButThePlaceItselfTellsTheAnswer(Home home) throws IOException {
    Measured measured = new Measured(home);
    if (IS_FULL) {
      GeneratedTable.write(DOC, "pictures " + name(home), table(measured));
    }
    double degrees = ANSWERS - 1.0;
    assertThat(measured.chiSquare()).isLessThan(degrees + RARE * Math.sqrt(2 * degrees));
    for (int trait = 0; trait < TRAITS.size(); trait++) {
      assertThat(Math.abs(measured.correlation(trait)))
          .as(TRAITS.get(trait).name())
          .isLessThan(RARE / Math.sqrt(PICTURES));
    }
  }

  private static String name(Home home) {
    return home.name().toLowerCase(Locale.ROOT);
  }

  private static String table(Measured measured) {
    List<String> rows = new ArrayList<>();
    rows.add("| measured of %,d pictures | correlation with the answer |".formatted(PICTURES));
    rows.add("|---|---|");
    for (int trait = 0; trait < TRAITS.size(); trait++) {
      rows.add(row(TRAITS.get(trait).name(), "%.4f", measured.correlation(trait)));
    }
    rows.add("");
    rows.add("| a guess at | right |");
    rows.add("|---|---|");
    double blind = share(answer -> Math.abs(answer - 150) <= TOLERANCE_PX, measured);
    rows.add(row("always the middle", "%.2f %%", 100 * blind));
    for (int guess = 0; guess < GUESSES.size(); guess++) {
      rows.add(row(GUESSES.get(guess).name(), "%.2f %%", 100.0 * measured.right[guess] / PICTURES));
    }
    rows.add("");
    rows.add(
        "Answers: chi-square %.1f at %d degrees of freedom.\n"
            .formatted(measured.chiSquare(), ANSWERS - 1));
    return String.join("\n", rows);
  }

  private static String row(String name, String format, double value) {
    return String.format(Locale.ROOT, "| %s | " + format + " |", name, value);
  }

  private static double share(Predicate<Double> isRight, Measured measured) {
    int right = 0;
    for (double answer : measured.answers) {
      right += isRight.test(answer) ? 1 : 0;
    }
    return (double) right / PICTURES;
  }
}
