package dev.stile.store.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.TestClock;
import dev.stile.assessment.BehaviourAssessment;
import dev.stile.assessment.MovementReason;
import dev.stile.assessment.ReplayCheck;
import dev.stile.assessment.ReplayMemory.Origin;
import dev.stile.assessment.ReplayMemory.Shelf;
import dev.stile.assessment.Suspicion;
import dev.stile.trajectory.Track;
import dev.stile.trajectory.Tracks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryReplaysTest {
  private static final BehaviourAssessment CLEAN =
      new BehaviourAssessment(0.1, Suspicion.NONE, List.of());
  private static final Shelf SHELF = new Shelf("scene", "mouse");

  private final TestClock clock = new TestClock(Instant.EPOCH);
  private final ReplayCheck check = new ReplayCheck(new MemoryReplays(2, 50), clock);

  private List<MovementReason> reasons(Shelf shelf, Track track) {
    return check.assess(CLEAN, shelf, track).reasons();
  }

  private boolean remember(int origin, long seed) {
    return check.remember(SHELF, new Origin(origin, origin), Tracks.wandering(seed));
  }

  @Test
  void aCopyIsCertainAndAScaledOneSuspected() {
    remember(1, 1);
    Track scaled =
        Tracks.every(
            16,
            800,
            t -> 1.2 * Tracks.wandering(1).x((int) (t / 16)),
            t -> 1.2 * Tracks.wandering(1).y((int) (t / 16)));
    assertThat(check.assess(CLEAN, SHELF, Tracks.wandering(1)).suspicion())
        .isEqualTo(Suspicion.CERTAIN);
    assertThat(check.assess(CLEAN, SHELF, scaled).suspicion()).isEqualTo(Suspicion.CLEAR);
    assertThat(reasons(SHELF, Tracks.wandering(2))).isEmpty();
  }

  @Test
  void anotherSceneRemembersNothingOfIt() {
    remember(1, 1);
    assertThat(reasons(new Shelf("other", "mouse"), Tracks.wandering(1))).isEmpty();
    assertThat(reasons(new Shelf("scene", "touch"), Tracks.wandering(1))).isEmpty();
  }

  @Test
  void nobodyFillsAShelfAlone() {
    for (int i = 0; i < 5; i++) {
      assertThat(remember(1, i)).isTrue();
    }
    assertThat(remember(1, 5)).isFalse();
    assertThat(check.remember(SHELF, new Origin(2, 1), Tracks.wandering(6))).isFalse();
    assertThat(check.remember(SHELF, new Origin(1, 2), Tracks.wandering(6))).isFalse();
    clock.advance(Duration.ofMinutes(61));
    assertThat(remember(1, 5)).isTrue();
  }

  @Test
  void theOldestMakesRoom() {
    for (int i = 0; i < 51; i++) {
      remember(i, i);
    }
    assertThat(reasons(SHELF, Tracks.wandering(0))).isEmpty();
    assertThat(reasons(SHELF, Tracks.wandering(1))).contains(MovementReason.EXACT_REPLAY);
  }

  @Test
  void theShelfThatWasUsedLongestAgoMakesRoom() {
    remember(1, 1);
    check.remember(new Shelf("b", "mouse"), new Origin(1, 1), Tracks.wandering(1));
    check.remember(new Shelf("c", "mouse"), new Origin(1, 1), Tracks.wandering(1));
    assertThat(reasons(SHELF, Tracks.wandering(1))).isEmpty();
    assertThat(reasons(new Shelf("c", "mouse"), Tracks.wandering(1))).isNotEmpty();
  }
}
