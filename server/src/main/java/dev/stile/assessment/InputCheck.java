package dev.stile.assessment;

import dev.stile.trajectory.Trajectory;
import dev.stile.trajectory.Trajectory.Input;
import dev.stile.trajectory.Trajectory.Move;
import dev.stile.trajectory.Trajectory.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds input that no visitor produces, whatever his hands, device or connection. It does not tell
 * people from good imitations: that takes behaviour, and is judged elsewhere.
 */
public final class InputCheck {
  /** Seeing takes about 0.2 s and the quickest drag as long again. */
  private static final Duration SOONEST = Duration.ofMillis(400);

  /** What the visitor's clock and the wire may add to a time that we measured ourselves. */
  private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(1);

  /** Rounding on the wire, and the last event before the release. */
  private static final double END_TOLERANCE_PX = 3;

  /** A press, a release and two points between: what remains of a flick at 15 events a second. */
  private static final int FEWEST_MOVES = 4;

  /** Shorter than this a single event may be the whole way. */
  private static final double SHORT_WAY_PX = 30;

  /** A hand spreads its way over many events; even a coarse recorder splits a flick in thirds. */
  private static final double LARGEST_SHARE_OF_WAY = 0.6;

  /** Five times the widget's largest step. */
  private static final double LARGEST_STEP_PX = 50;

  private InputCheck() {}

  /**
   * Looks at one attempt.
   *
   * @param answer where the visitor put the piece, picture pixels
   * @param endIsAim whether the far end is the aim, so that a key may jump to it
   * @param elapsed from issue to arrival by the server's clock
   */
  public static Assessment assess(
      Trajectory trajectory, double answer, boolean endIsAim, Duration elapsed) {
    List<Reason> found = new ArrayList<>();
    if (elapsed.compareTo(SOONEST) < 0) {
      found.add(Reason.TOO_EARLY);
    }
    if (elapsed.plus(CLOCK_TOLERANCE).toMillis() < trajectory.endMs()) {
      found.add(Reason.LONGER_THAN_CHALLENGE);
    }
    if (trajectory.input().isDrag()) {
      checkMoves(trajectory.moves(), answer, found);
    } else {
      checkSteps(trajectory.steps(), answer, endIsAim, found);
    }
    return new Assessment(found);
  }

  private static void checkMoves(List<Move> moves, double answer, List<Reason> found) {
    if (moves.isEmpty()) {
      found.add(Reason.NO_INPUT);
      return;
    }
    if (!endsAt(moves.getLast().x(), answer)) {
      found.add(Reason.INPUT_ENDS_ELSEWHERE);
    }
    double largest = 0;
    for (int i = 1; i < moves.size(); i++) {
      largest = Math.max(largest, Math.abs(moves.get(i).x() - moves.get(i - 1).x()));
      if (moves.get(i).timeMs() < moves.get(i - 1).timeMs()) {
        found.add(Reason.TIME_RUNS_BACKWARDS);
        return;
      }
    }
    boolean isJump = answer > SHORT_WAY_PX && largest > answer * LARGEST_SHARE_OF_WAY;
    if (moves.size() < FEWEST_MOVES || isJump) {
      found.add(Reason.TELEPORT);
    }
  }

  /** A pointer may run past either end of the track; the piece stays at the end. */
  private static boolean endsAt(double x, double answer) {
    boolean beyondStart = answer <= END_TOLERANCE_PX && x <= answer;
    boolean beyondEnd = answer >= 200 && x >= answer;
    return beyondStart || beyondEnd || Math.abs(x - answer) <= END_TOLERANCE_PX;
  }

  private static void checkSteps(
      List<Step> steps, double answer, boolean endIsAim, List<Reason> found) {
    if (steps.isEmpty()) {
      found.add(Reason.NO_INPUT);
      return;
    }
    Step last = steps.getLast();
    if (Math.abs(last.offset() - answer) > END_TOLERANCE_PX) {
      found.add(Reason.INPUT_ENDS_ELSEWHERE);
    }
    int time = 0;
    for (Step step : steps) {
      if (step.timeMs() < time) {
        found.add(Reason.TIME_RUNS_BACKWARDS);
        return;
      }
      time = step.timeMs();
    }
    double before = steps.size() == 1 ? 0 : steps.get(steps.size() - 2).offset();
    boolean mayJump = last.input() == Input.TRACK || endIsAim;
    if (!mayJump && Math.abs(last.offset() - before) > LARGEST_STEP_PX) {
      found.add(Reason.TELEPORT);
    }
  }
}
