package dev.stile.puzzle;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PuzzleMakerTest {
  private static final int PUZZLES = 2_000;
  private static final int ANSWERS = PuzzleMaker.MAX_ANSWER_PX - PuzzleMaker.MIN_ANSWER_PX + 1;

  private static final List<Puzzle> DRAWN = new ArrayList<>();

  @BeforeAll
  static void draw() {
    PuzzleMaker maker = new PuzzleMaker(new SplittableRandom(2026));
    for (int drawn = 0; drawn < PUZZLES; drawn++) {
      DRAWN.add(maker.make());
    }
  }

  @Test
  void everySpriteStaysWithinItsBytes() {
    assertThat(DRAWN)
        .allSatisfy(puzzle -> assertThat(puzzle.sprite()).hasSizeLessThanOrEqualTo(10_000));
  }

  @Test
  void aSpriteAndItsOutlineLeaveRoomForTheRestOfAReply() {
    int reply = 16 * 1024;
    int sealedRecordAndFields = 2_000;
    assertThat(DRAWN)
        .allSatisfy(puzzle ->
            assertThat((puzzle.sprite().length + 2) / 3 * 4 + puzzle.piece().outline().length())
                .isLessThanOrEqualTo(reply - sealedRecordAndFields));
  }

  @Test
  void everyAnswerIsAsLikelyAsAnyOther() {
    int bins = 21;
    int[] counts = new int[bins];
    for (Puzzle puzzle : DRAWN) {
      counts[(puzzle.answerPx() - PuzzleMaker.MIN_ANSWER_PX) * bins / ANSWERS]++;
    }
    double expected = (double) PUZZLES / bins;
    double chiSquare = 0;
    for (int count : counts) {
      chiSquare += (count - expected) * (count - expected) / expected;
    }
    // The 99.9th percentile at 20 degrees of freedom.
    assertThat(chiSquare).isLessThan(45.3);
  }

  @Test
  void theSizeOfASpriteSaysNothingOfItsAnswer() {
    assertThat(
            correlationWithAnswer(DRAWN.stream().mapToDouble(it -> it.sprite().length).toArray()))
        .isBetween(-0.075, 0.075);
  }

  @Test
  void theHeightOfAPieceSaysNothingOfItsAnswer() {
    assertThat(
            correlationWithAnswer(DRAWN.stream().mapToDouble(it -> it.piece().topPx()).toArray()))
        .isBetween(-0.075, 0.075);
  }

  private static double correlationWithAnswer(double[] values) {
    double meanValue = 0;
    double meanAnswer = 0;
    for (int at = 0; at < values.length; at++) {
      meanValue += values[at] / values.length;
      meanAnswer += (double) DRAWN.get(at).answerPx() / values.length;
    }
    double both = 0;
    double value = 0;
    double answer = 0;
    for (int at = 0; at < values.length; at++) {
      double fromValue = values[at] - meanValue;
      double fromAnswer = DRAWN.get(at).answerPx() - meanAnswer;
      both += fromValue * fromAnswer;
      value += fromValue * fromValue;
      answer += fromAnswer * fromAnswer;
    }
    return both / Math.sqrt(value * answer);
  }

  @Test
  void everyGapLiesInThePictureAndRightOfTheWaitingPiece() {
    int rimPx = Cut.RIM / 2;
    assertThat(DRAWN)
        .allSatisfy(puzzle -> {
          Piece piece = puzzle.piece();
          assertThat(puzzle.answerPx() - rimPx).isGreaterThanOrEqualTo(piece.widthPx());
          assertThat(puzzle.answerPx() + piece.widthPx() + rimPx)
              .isLessThanOrEqualTo(PuzzleMaker.PICTURE_WIDTH_PX);
          assertThat(piece.topPx() - rimPx).isNotNegative();
          assertThat(piece.topPx() + piece.heightPx() + rimPx)
              .isLessThanOrEqualTo(PuzzleMaker.PICTURE_HEIGHT_PX);
        });
  }

  @Test
  void aBrowserFindsThePieceBesideThePicture() {
    Puzzle puzzle = DRAWN.getFirst();
    BufferedImage sprite = Sprites.decode(puzzle.sprite());
    Piece piece = puzzle.piece();
    assertThat(sprite.getHeight()).isEqualTo(2 * PuzzleMaker.PICTURE_HEIGHT_PX);
    assertThat(piece.spriteX()).isGreaterThanOrEqualTo(2 * PuzzleMaker.PICTURE_WIDTH_PX);
    assertThat(piece.spriteX() + piece.spriteWidth()).isEqualTo(sprite.getWidth());
    assertThat(piece.spriteY() + piece.spriteHeight()).isLessThanOrEqualTo(sprite.getHeight());
  }

  @Test
  void noTwoPuzzlesShareAPicture() {
    assertThat(DRAWN.stream().map(puzzle -> java.util.Arrays.hashCode(puzzle.sprite())).distinct())
        .hasSize(PUZZLES);
  }

  @Test
  void theSameSecretDrawsTheSamePuzzle() {
    Puzzle again = new PuzzleMaker(new SplittableRandom(2026)).make();
    assertThat(again.sprite()).isEqualTo(DRAWN.getFirst().sprite());
    assertThat(again.piece()).isEqualTo(DRAWN.getFirst().piece());
    assertThat(again.answerPx()).isEqualTo(DRAWN.getFirst().answerPx());
  }

  @Test
  void aMakerRemembersNothingOfThePictureBefore() {
    PuzzleMaker used = new PuzzleMaker(new SplittableRandom(7));
    SplittableRandom random = new SplittableRandom(7);
    new PuzzleMaker(random).make();
    used.make();
    assertThat(used.make().sprite()).isEqualTo(new PuzzleMaker(random).make().sprite());
  }

  @Test
  void aLogNeverShowsAnAnswer() {
    Puzzle puzzle = new Puzzle(new byte[3], DRAWN.getFirst().piece(), 123);
    assertThat(puzzle.toString()).doesNotContain("123");
  }

  /**
   * The figure to beat is a blind guess; what a better program gets stands in the quality report.
   */
  @Test
  void layingThePieceWhereItsEdgeGoesOnIsNoBetterThanGuessing() {
    int right = 0;
    int tries = 150;
    for (Puzzle puzzle : DRAWN.subList(0, tries)) {
      Matchers matchers = new Matchers(puzzle);
      right += Math.abs(matchers.continuity(1.5) - puzzle.answerPx()) <= 5 ? 1 : 0;
      right += Math.abs(matchers.template() - puzzle.answerPx()) <= 5 ? 1 : 0;
    }
    assertThat(right).isLessThan(2 * tries / 15);
  }
}
