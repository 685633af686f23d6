package dev.stile.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.signal.Browser;
import dev.stile.trajectory.Trajectory;
import dev.stile.trajectory.Trajectory.Input;
import dev.stile.trajectory.Trajectory.Move;
import dev.stile.trajectory.Trajectory.Provenance;
import dev.stile.trajectory.Trajectory.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Input that no click leaves behind, and pointers that came there in a leap. */
class ClickCheckTest {
  private static final Tick SEEN = new Tick(Tick.Sight.SEEN, 900, false, List.of());
  private static final Provenance EVENTS = new Provenance(20, 0, 0, 0, 0, false);
  private static final Provenance ASSISTED = new Provenance(0, 0, 0, 0, 0, true);
  private static final Step KEY = new Step(0, Input.KEY, 0);

  private static List<Reason> found(Task task, Trajectory trajectory) {
    return found(task, trajectory, task == Task.TICK, Duration.ofSeconds(2));
  }

  private static List<Reason> found(
      Task task, Trajectory trajectory, boolean hasTick, Duration elapsed) {
    var visit = Browser.ORDINARY.visit("192.0.2.1");
    Submission submission =
        new Submission(
            0,
            "",
            trajectory,
            Optional.of(SEEN).filter(_ -> hasTick),
            Browser.ORDINARY.signals(),
            "https://shop.example/login",
            Reply.NONE);
    return InputCheck.find(
        new Observation(
            submission, task, Duration.ZERO, 0, elapsed, "", visit, Optional.of(visit)));
  }

  private static Trajectory way(Input input, Move... moves) {
    return new Trajectory(input, List.of(moves), List.of(), EVENTS);
  }

  /** So many points, ten milliseconds and two pixels apart. */
  private static Trajectory way(int points) {
    return way(
        Input.MOUSE,
        IntStream.range(0, points).mapToObj(i -> new Move(i * 10, i * 2, 5)).toArray(Move[]::new));
  }

  private static Trajectory still(Input input, Provenance provenance, Step... steps) {
    return new Trajectory(input, List.of(), List.of(steps), provenance);
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "DRAG")
  void aClickATapAKeyAndAVoiceAreInput(Task task) {
    assertThat(found(task, way(20))).isEmpty();
    assertThat(found(task, way(Input.MOUSE, new Move(0, 5, 5)))).isEmpty();
    assertThat(found(task, way(Input.TOUCH, new Move(0, 5, 5), new Move(90, 5, 5)))).isEmpty();
    assertThat(found(task, still(Input.KEY, EVENTS, KEY))).isEmpty();
    assertThat(found(task, still(Input.BUTTON, ASSISTED))).isEmpty();
  }

  @Test
  void whatThePageItselfStartsNeedsNoInputAndATickDoes() {
    assertThat(found(Task.NOTHING, still(Input.BUTTON, EVENTS))).isEmpty();
    assertThat(found(Task.TICK, still(Input.BUTTON, EVENTS))).containsExactly(Reason.NO_INPUT);
  }

  @Test
  void aTickTakesItsTimeAndASilentCheckNone() {
    Duration soon = Duration.ofMillis(399);
    assertThat(found(Task.NOTHING, way(20), false, soon)).isEmpty();
    assertThat(found(Task.TICK, way(20), true, soon)).containsExactly(Reason.TOO_EARLY);
  }

  @Test
  void onlyATickComesWithABox() {
    Duration while2s = Duration.ofSeconds(2);
    assertThat(found(Task.NOTHING, way(20), true, while2s))
        .containsExactly(Reason.INPUT_OF_ANOTHER_FORM);
    assertThat(found(Task.TICK, way(20), false, while2s))
        .containsExactly(Reason.INPUT_OF_ANOTHER_FORM);
  }

  @Test
  void theWayToAClickIsTwoSecondsAndTwoHundredPointsLong() {
    assertThat(found(Task.TICK, way(200))).isEmpty();
    assertThat(found(Task.TICK, way(201))).containsExactly(Reason.INPUT_OF_ANOTHER_FORM);
    assertThat(found(Task.TICK, way(Input.MOUSE, new Move(0, 1, 1), new Move(2251, 1, 1))))
        .containsExactly(Reason.INPUT_OF_ANOTHER_FORM);
  }

  @Test
  void aClickIsOneKeyOrNone() {
    assertThat(found(Task.TICK, still(Input.KEY, EVENTS, KEY, KEY)))
        .containsExactly(Reason.INPUT_OF_ANOTHER_FORM);
    assertThat(found(Task.TICK, still(Input.KEY, EVENTS, new Step(0, Input.BUTTON, 0))))
        .containsExactly(Reason.INPUT_OF_ANOTHER_FORM);
    assertThat(found(Task.TICK, still(Input.KEY, EVENTS, new Step(0, Input.KEY, 9))))
        .containsExactly(Reason.INPUT_OF_ANOTHER_FORM);
  }

  @Test
  void aMouseClicksWhereItIs() {
    assertThat(found(Task.TICK, way(Input.MOUSE, new Move(0, 5, 5), new Move(90, 40, 5))))
        .containsExactly(Reason.INPUT_ENDS_ELSEWHERE);
    assertThat(found(Task.TICK, way(Input.TOUCH, new Move(0, 5, 5), new Move(90, 40, 5))))
        .isEmpty();
  }

  @Test
  void timeDoesNotRunBackwards() {
    assertThat(found(Task.NOTHING, way(Input.MOUSE, new Move(9, 5, 5), new Move(8, 6, 5))))
        .containsExactly(Reason.TIME_RUNS_BACKWARDS);
  }

  @Test
  void aPointerThatIsSuddenlyWhereItClicksHasLeapt() {
    assertThat(Leap.isOne(way(Input.MOUSE, new Move(0, 300, 200), new Move(3, 300, 200)))).isTrue();
    assertThat(
            Leap.isOne(
                way(
                    Input.MOUSE,
                    new Move(0, 0, 0),
                    new Move(9, 10, 9),
                    new Move(20, 300, 200),
                    new Move(22, 300, 200))))
        .isTrue();
  }

  @Test
  void aWayARestAndATapAreNoLeap() {
    assertThat(Leap.isOne(way(90))).isFalse();
    assertThat(Leap.isOne(way(Input.MOUSE, new Move(0, 300, 200)))).isFalse();
    assertThat(Leap.isOne(way(Input.MOUSE, new Move(0, 300, 200), new Move(400, 300, 200))))
        .isFalse();
    assertThat(Leap.isOne(way(Input.TOUCH, new Move(0, 300, 200), new Move(3, 300, 200))))
        .isFalse();
  }
}
