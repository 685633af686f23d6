package dev.stile.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.trajectory.Trajectory;
import dev.stile.trajectory.Trajectory.Input;
import dev.stile.trajectory.Trajectory.Move;
import dev.stile.trajectory.Trajectory.Provenance;
import dev.stile.trajectory.Trajectory.Step;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InputCheckTest {
  private static final int PUZZLE_END = 252;
  private static final Duration ELAPSED = Duration.ofSeconds(3);

  private static List<Reason> reasons(Trajectory trajectory, double answer) {
    return InputCheck.find(trajectory, answer, PUZZLE_END, ELAPSED);
  }

  private static Trajectory drag(Move... moves) {
    return new Trajectory(Input.MOUSE, List.of(moves), List.of(), Provenance.NONE);
  }

  private static Trajectory steadyDrag(double to) {
    return drag(
        IntStream.rangeClosed(0, 10)
            .mapToObj(i -> new Move(1000 + i * 50, to * i / 10, i % 3))
            .toArray(Move[]::new));
  }

  private static Trajectory steps(Step... steps) {
    return new Trajectory(steps[0].input(), List.of(), List.of(steps), Provenance.NONE);
  }

  @Test
  void aDragThatEndsAtTheAnswerIsClean() {
    assertThat(reasons(steadyDrag(150), 150)).isEmpty();
  }

  @Test
  void aFlickAtFifteenEventsASecondIsClean() {
    assertThat(
            reasons(
                drag(
                    new Move(900, 0, 0),
                    new Move(966, 55, 1),
                    new Move(1033, 110, 2),
                    new Move(1100, 150, 2)),
                150))
        .isEmpty();
  }

  @Test
  void anAnswerWithoutInputHasNone() {
    assertThat(reasons(Trajectory.NONE, 150)).containsExactly(Reason.NO_INPUT);
    assertThat(reasons(new Trajectory(Input.KEY, List.of(), List.of(), Provenance.NONE), 150))
        .containsExactly(Reason.NO_INPUT);
  }

  @Test
  void aDragThatEndsElsewhereIsNotTheAnswers() {
    assertThat(reasons(steadyDrag(120), 150)).containsExactly(Reason.INPUT_ENDS_ELSEWHERE);
  }

  @Test
  void aPointerMayRunPastTheEndOfTheTrack() {
    assertThat(InputCheck.find(steadyDrag(340), 300, 300, ELAPSED)).isEmpty();
  }

  @Test
  void aJumpToThePlaceIsATeleport() {
    assertThat(reasons(drag(new Move(900, 0, 0), new Move(1000, 150, 0)), 150))
        .containsExactly(Reason.TELEPORT);
    assertThat(
            reasons(
                drag(
                    new Move(900, 0, 0),
                    new Move(910, 1, 0),
                    new Move(920, 2, 0),
                    new Move(930, 150, 0),
                    new Move(940, 150, 0)),
                150))
        .containsExactly(Reason.TELEPORT);
  }

  @Test
  void eventsNeverGoBackInTime() {
    assertThat(
            reasons(
                drag(
                    new Move(900, 0, 0),
                    new Move(800, 50, 0),
                    new Move(1000, 100, 0),
                    new Move(1100, 150, 0)),
                150))
        .containsExactly(Reason.TIME_RUNS_BACKWARDS);
  }

  @Test
  void nobodyAnswersAtOnce() {
    assertThat(InputCheck.find(steadyDrag(150), 150, PUZZLE_END, Duration.ofMillis(399)))
        .contains(Reason.TOO_EARLY);
    assertThat(
            InputCheck.find(
                drag(
                    new Move(0, 0, 0),
                    new Move(50, 50, 0),
                    new Move(100, 100, 0),
                    new Move(150, 150, 0)),
                150,
                PUZZLE_END,
                Duration.ofMillis(400)))
        .isEmpty();
  }

  @Test
  void inputCannotLastLongerThanTheChallenge() {
    assertThat(InputCheck.find(steadyDrag(150), 150, PUZZLE_END, Duration.ofMillis(450)))
        .containsExactly(Reason.LONGER_THAN_CHALLENGE);
  }

  @Test
  void keysThatStepToTheAnswerAreClean() {
    assertThat(
            reasons(
                steps(
                    IntStream.rangeClosed(1, 15)
                        .mapToObj(i -> new Step(500 + i * 30, Input.KEY, i * 10))
                        .toArray(Step[]::new)),
                150))
        .isEmpty();
  }

  @Test
  void aClickOnTheTrackMayJump() {
    assertThat(reasons(steps(new Step(900, Input.TRACK, 151)), 151)).isEmpty();
  }

  @Test
  void aKeyThatJumpsToTheAnswerIsATeleport() {
    assertThat(reasons(steps(new Step(900, Input.KEY, 151)), 151)).containsExactly(Reason.TELEPORT);
  }

  @Test
  void aKeyMayJumpToTheEndWhereTheEndIsTheAim() {
    assertThat(InputCheck.find(steps(new Step(900, Input.KEY, 300)), 300, 300, ELAPSED)).isEmpty();
  }

  @Test
  void aDragThatBeginsAtTheAnswerIsATeleport() {
    assertThat(
            reasons(
                drag(
                    new Move(500, 148, 0),
                    new Move(530, 149, 0),
                    new Move(560, 149, 0),
                    new Move(590, 150, 0)),
                150))
        .containsExactly(Reason.TELEPORT);
  }

  @Test
  void aDragTakesTime() {
    assertThat(
            reasons(
                drag(
                    new Move(500, 0, 0),
                    new Move(500, 50, 0),
                    new Move(500, 100, 0),
                    new Move(500, 150, 0)),
                150))
        .containsExactly(Reason.TELEPORT);
  }

  @Test
  void whoStepsNearMayEndWithAShortDrag() {
    List<Step> steps =
        IntStream.rangeClosed(1, 14)
            .mapToObj(i -> new Step(500 + i * 30, Input.KEY, i * 10))
            .toList();
    List<Move> moves =
        List.of(new Move(1200, 140, 0), new Move(1250, 147, 0), new Move(1300, 150, 0));
    assertThat(reasons(new Trajectory(Input.MOUSE, moves, steps, Provenance.NONE), 150)).isEmpty();
    assertThat(reasons(new Trajectory(Input.MOUSE, moves, List.of(), Provenance.NONE), 150))
        .containsExactly(Reason.TELEPORT);
  }

  @Test
  void aFarStepBeforeTheLastIsATeleportToo() {
    assertThat(reasons(steps(new Step(500, Input.KEY, 149), new Step(600, Input.KEY, 150)), 150))
        .containsExactly(Reason.TELEPORT);
  }

  @Test
  void keysMayComeBackFromTheFarEnd() {
    assertThat(
            reasons(
                steps(
                    new Step(500, Input.KEY, PUZZLE_END),
                    new Step(600, Input.KEY, 242),
                    new Step(700, Input.KEY, 241)),
                241))
        .isEmpty();
  }
}
