package dev.stile.assessment;

import dev.stile.trajectory.Trajectory;
import dev.stile.trajectory.Trajectory.Input;
import dev.stile.trajectory.Trajectory.Move;
import dev.stile.trajectory.Trajectory.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds input that leads to no visitor's click, where a click, a key or a tap is all there is to
 * do. A person who starts from the keyboard, by assistive technology or by the page's own script
 * leaves no path, so its absence tells nothing of a silent check.
 */
final class ClickCheck {
  /** What the widget keeps of the way to a click. */
  private static final int MOST_POINTS = 200;

  /** Two seconds, and the slack of a clock that ticks with the picture. */
  private static final int LONGEST_WAY_MS = 2250;

  /** A mouse is moved to where it clicks; the widget may have left out the last of the way. */
  private static final double TOLERANCE_PX = 30;

  private ClickCheck() {}

  /** Everything found in one attempt, each reason once. */
  static List<Reason> find(Observation observation) {
    Trajectory trajectory = observation.submission().trajectory();
    boolean isTick = observation.task() == Task.TICK;
    List<Reason> found = new ArrayList<>();
    if (isTick && observation.elapsed().compareTo(InputCheck.SOONEST) < 0) {
      found.add(Reason.TOO_EARLY);
    }
    if (InputCheck.runsBackwards(trajectory)) {
      found.add(Reason.TIME_RUNS_BACKWARDS);
    }
    if (isTick && !isMade(trajectory)) {
      found.add(Reason.NO_INPUT);
    }
    if (observation.submission().tick().isPresent() != isTick || isTooMuch(trajectory)) {
      found.add(Reason.INPUT_OF_ANOTHER_FORM);
    }
    if (clicksElsewhere(trajectory)) {
      found.add(Reason.INPUT_ENDS_ELSEWHERE);
    }
    return found;
  }

  private static boolean isMade(Trajectory trajectory) {
    return !trajectory.moves().isEmpty()
        || !trajectory.steps().isEmpty()
        || trajectory.provenance().assistive();
  }

  /** One key at most, and no more of a pointer's way than the widget keeps. */
  private static boolean isTooMuch(Trajectory trajectory) {
    List<Step> steps = trajectory.steps();
    boolean isKey = steps.size() == 1 && steps.getFirst().equals(keyStep(steps.getFirst()));
    List<Move> moves = trajectory.moves();
    return (!steps.isEmpty() && !isKey)
        || moves.size() > MOST_POINTS
        || (!moves.isEmpty() && moves.getLast().timeMs() > LONGEST_WAY_MS);
  }

  private static Step keyStep(Step step) {
    return new Step(step.timeMs(), Input.KEY, 0);
  }

  private static boolean clicksElsewhere(Trajectory trajectory) {
    List<Move> moves = trajectory.moves();
    if (trajectory.input() != Input.MOUSE || moves.size() < 2) {
      return false;
    }
    Move click = moves.getLast();
    Move before = moves.get(moves.size() - 2);
    return Math.hypot(click.x() - before.x(), click.y() - before.y()) > TOLERANCE_PX;
  }
}
