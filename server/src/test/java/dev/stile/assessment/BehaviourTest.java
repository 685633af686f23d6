package dev.stile.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.assessment.Suspicion.Advice;
import dev.stile.trajectory.Track;
import dev.stile.trajectory.Tracks;
import java.util.List;
import org.junit.jupiter.api.Test;

class BehaviourTest {
  private final Behaviour behaviour = Behaviour.ofThisBuild();

  @Test
  void aScriptsStraightLineIsSteppedUpWithReasons() {
    BehaviourAssessment line = behaviour.assess(MovementKind.MOVE, Tracks.line());
    assertThat(line.score()).isGreaterThan(0.9);
    assertThat(line.suspicion().basic()).isEqualTo(Advice.STEP_UP);
    assertThat(line.reasons()).isNotEmpty();
  }

  @Test
  void aDragOnlyEverStepsUp() {
    BehaviourAssessment line = behaviour.assess(MovementKind.DRAG, Tracks.line());
    assertThat(line.suspicion()).isEqualTo(Suspicion.CLEAR);
    assertThat(line.suspicion().attackAndDefence()).isEqualTo(Advice.STEP_UP);
  }

  @Test
  void aSlowRecorderIsNeverRefused() {
    Track coarse = Tracks.every(66, 900, t -> t, t -> t / 3);
    assertThat(behaviour.assess(MovementKind.MOVE, coarse).suspicion())
        .isLessThanOrEqualTo(Suspicion.CLEAR);
  }

  @Test
  void aJumpIsTooQuickForAHand() {
    Track jump = Tracks.every(7, 21, t -> 20 * t, t -> 0);
    assertThat(behaviour.assess(MovementKind.MOVE, jump).reasons())
        .containsExactly(MovementReason.TOO_QUICK);
  }

  @Test
  void tooLittleTellsNothing() {
    BehaviourAssessment still =
        behaviour.assess(MovementKind.MOVE, Tracks.every(16, 400, t -> 3, t -> 3));
    assertThat(still).isEqualTo(new BehaviourAssessment(0.5, Suspicion.NONE, List.of()));
  }

  @Test
  void theMoreSuspiciousNeverFaresBetter() {
    Suspicion[] all = Suspicion.values();
    for (int i = 1; i < all.length; i++) {
      assertThat(all[i].basic()).isGreaterThanOrEqualTo(all[i - 1].basic());
      assertThat(all[i].attackAndDefence()).isGreaterThanOrEqualTo(all[i].basic());
    }
  }
}
