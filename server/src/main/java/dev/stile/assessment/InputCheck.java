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
  static final Duration SOONEST = Duration.ofMillis(400);

  /** What the visitor's clock and the wire may add to a time that we measured ourselves. */
  private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(1);

  /** Rounding on the wire, and the last event before the release. */
  private static final double TOLERANCE_PX = 3;

  /** A press that moved the handle no farther than a click does, before the drag. */
  private static final double START_TOLERANCE_PX = 5;

  /** Shorter than this a single event may be the whole way. */
  private static final double SHORT_WAY_PX = 30;

  /** A press, a release and two points between: what remains of a flick at 15 events a second. */
  private static final int FEWEST_MOVES = 4;

  /** A hand spreads its way over many events; even a coarse recorder splits a flick in thirds. */
  private static final double LARGEST_SHARE_OF_WAY = 0.6;

  /** A flick over a short way takes several times as long. */
  private static final int SHORTEST_DRAG_MS = 20;

  /** Five times the widget's largest step. */
  private static final double LARGEST_STEP_PX = 50;

  private final List<Reason> found = new ArrayList<>();
  private final Trajectory trajectory;
  private final double answer;
  private final int farEnd;

  private InputCheck(Trajectory trajectory, double answer, int farEnd) {
    this.trajectory = trajectory;
    this.answer = answer;
    this.farEnd = farEnd;
  }

  /** Everything found in one attempt, each reason once. */
  public static List<Reason> find(Observation observation) {
    Submission submission = observation.submission();
    return switch (observation.task()) {
      case DRAG ->
          find(
              submission.trajectory(),
              submission.answer(),
              observation.farEnd(),
              observation.elapsed());
      case NOTHING, TICK -> ClickCheck.find(observation);
      case WAIT -> observation.hasWaited() ? List.of() : List.of(Reason.WAITED_TOO_SHORTLY);
    };
  }

  static List<Reason> find(Trajectory trajectory, double answer, int farEnd, Duration elapsed) {
    InputCheck check = new InputCheck(trajectory, answer, farEnd);
    check.checkTimes(elapsed);
    check.checkSteps();
    if (trajectory.input().isDrag()) {
      check.checkDrag();
    } else {
      check.checkEnd(trajectory.steps().stream().map(Step::offset).toList());
    }
    return check.found.stream().distinct().toList();
  }

  private void checkTimes(Duration elapsed) {
    if (elapsed.compareTo(SOONEST) < 0) {
      found.add(Reason.TOO_EARLY);
    }
    if (elapsed.plus(CLOCK_TOLERANCE).toMillis() < trajectory.endMs()) {
      found.add(Reason.LONGER_THAN_CHALLENGE);
    }
    if (runsBackwards(trajectory)) {
      found.add(Reason.TIME_RUNS_BACKWARDS);
    }
  }

  static boolean runsBackwards(Trajectory trajectory) {
    return !rises(trajectory.steps().stream().map(Step::timeMs).toList())
        || !rises(trajectory.moves().stream().map(Move::timeMs).toList());
  }

  private static boolean rises(List<Integer> times) {
    for (int i = 1; i < times.size(); i++) {
      if (times.get(i) < times.get(i - 1)) {
        return false;
      }
    }
    return true;
  }

  /** Keys and buttons go in steps, or to one of the ends; a click on the track may go anywhere. */
  private void checkSteps() {
    // Of very many steps only the last are sent, and where those began is not known.
    boolean isCut = trajectory.steps().size() == Trajectory.MOST_STEPS;
    double before = isCut ? trajectory.steps().getFirst().offset() : 0;
    for (Step step : trajectory.steps()) {
      boolean isEnd = step.offset() == 0 || step.offset() >= farEnd - TOLERANCE_PX;
      boolean isFar = Math.abs(step.offset() - before) > LARGEST_STEP_PX;
      if (isFar && !isEnd && step.input() != Input.TRACK) {
        found.add(Reason.TELEPORT);
      }
      before = step.offset();
    }
  }

  private void checkDrag() {
    List<Move> moves = trajectory.moves();
    checkEnd(moves.stream().map(Move::x).toList());
    if (moves.isEmpty()) {
      return;
    }
    double start = trajectory.steps().isEmpty() ? 0 : trajectory.steps().getLast().offset();
    double way = Math.abs(answer - start);
    boolean isLong = way > SHORT_WAY_PX;
    boolean startsElsewhere = Math.abs(moves.getFirst().x() - start) > START_TOLERANCE_PX;
    boolean isTooFew = moves.size() < FEWEST_MOVES;
    boolean isTooQuick = moves.getLast().timeMs() - moves.getFirst().timeMs() < SHORTEST_DRAG_MS;
    boolean jumps = largestMove(moves) > way * LARGEST_SHARE_OF_WAY;
    if (startsElsewhere || (isLong && (isTooFew || isTooQuick || jumps))) {
      found.add(Reason.TELEPORT);
    }
  }

  private static double largestMove(List<Move> moves) {
    double largest = 0;
    for (int i = 1; i < moves.size(); i++) {
      largest = Math.max(largest, Math.abs(moves.get(i).x() - moves.get(i - 1).x()));
    }
    return largest;
  }

  /** A pointer may run past either end of the track; the piece stays at the end. */
  private void checkEnd(List<Double> places) {
    if (places.isEmpty()) {
      found.add(Reason.NO_INPUT);
      return;
    }
    double last = Math.clamp(places.getLast(), 0, farEnd);
    if (Math.abs(last - answer) > TOLERANCE_PX) {
      found.add(Reason.INPUT_ENDS_ELSEWHERE);
    }
  }
}
