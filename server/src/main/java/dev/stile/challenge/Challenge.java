package dev.stile.challenge;

import dev.stile.assessment.Task;
import dev.stile.puzzle.PuzzleMaker;
import dev.stile.scene.Form;
import dev.stile.signal.Visit;
import dev.stile.work.Work;
import java.time.Duration;
import java.time.Instant;

/**
 * One request for proof, as it is sealed into the record that the visitor's side hands back:
 * issuing stores nothing.
 *
 * @param id the challenge's own random number; spent when it is attempted. Not the {@code
 *     certifyId}: that one may be a customer's, and names every challenge of one visit
 * @param answer where the piece belongs, picture pixels; {@link #NO_PLACE} where there is none
 * @param work what the visitor's browser must compute
 * @param leastWait how long after its issue it may be answered
 * @param isVouchedFor whether a good token of the business server came with the request
 * @param isSteppedUp whether it was given for a doubt about the one before
 * @param isMisplaced whether its page said to run where no page of the scene does
 * @param policyVersion of the scene's settings at issue
 */
record Challenge(
    SpentId id,
    String certifyId,
    String sceneId,
    Form form,
    int answer,
    Instant issuedAt,
    Work work,
    Duration leastWait,
    boolean isVouchedFor,
    boolean isSteppedUp,
    boolean isMisplaced,
    String policyVersion,
    Visit visit) {
  /** The far end of the slider, in the picture pixels that answers are measured in. */
  static final int SLIDER_END = PuzzleMaker.PICTURE_WIDTH_PX;

  /** The answer, and the far end, where nothing is to be moved. */
  static final int NO_PLACE = 0;

  /** How long a visitor may take. */
  static final Duration LIFE = Duration.ofMinutes(20);

  /**
   * It is alive when it is looked at, and spent a little later: the ledger must still know it then.
   */
  static final Duration KNOWN = LIFE.plusMinutes(1);

  /** When the ledger may forget that it was used. */
  Instant forgottenAt() {
    return issuedAt.plus(KNOWN);
  }

  /** What the widget covers its attempt with: different for each challenge. */
  String question() {
    return work.salt();
  }

  /** What the visitor has to do. */
  Task task() {
    return switch (form) {
      case TRACELESS -> Task.NOTHING;
      case CHECK_BOX -> Task.TICK;
      case WAIT -> Task.WAIT;
      case SLIDING, PUZZLE, INPAINTING -> Task.DRAG;
    };
  }

  /** Where the piece is when the handle is at its end, picture pixels. */
  int farEnd() {
    return switch (form) {
      case TRACELESS, CHECK_BOX, WAIT -> NO_PLACE;
      case PUZZLE, INPAINTING -> PuzzleMaker.PICTURE_WIDTH_PX - PuzzleMaker.PIECE_SIZE_PX;
      case SLIDING -> SLIDER_END;
    };
  }
}
