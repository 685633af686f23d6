package dev.stile.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.TestClock;
import dev.stile.limit.AccountLimit.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AccountLimitTest {
  private final TestClock clock = new TestClock(Instant.parse("2026-03-01T12:00:00Z"));
  private final AccountLimit limit = new AccountLimit(clock, new Random(7));

  private int granted(String prefix, Kind kind, int calls) {
    int granted = 0;
    for (int i = 0; i < calls; i++) {
      granted += limit.take(prefix, kind, 1_000) instanceof Allowance.Granted ? 1 : 0;
    }
    return granted;
  }

  @Test
  void accountsAndKindsAreCountedApart() {
    assertThat(granted("shop1", Kind.CLIENT, 1_001)).isEqualTo(1_000);
    assertThat(granted("shop1", Kind.BUSINESS, 1_001)).isEqualTo(1_000);
    assertThat(granted("shop2", Kind.CLIENT, 1_001)).isEqualTo(1_000);
  }

  @Test
  void aSteadyPaceAtTheLimitIsGrantedSecondAfterSecond() {
    int granted = 0;
    for (int i = 0; i < 5_000; i++) {
      granted += granted("shop1", Kind.CLIENT, 1);
      clock.advance(Duration.ofMillis(1));
    }
    assertThat(granted).isBetween(4_990, 5_000);
  }

  @Test
  void theLimitOfTheCallHolds() {
    assertThat(limit.take("shop1", Kind.CLIENT, 1)).isEqualTo(new Allowance.Granted());
    assertThat(limit.take("shop1", Kind.CLIENT, 1)).isEqualTo(new Allowance.Exhausted(2));
    assertThat(limit.take("shop1", Kind.CLIENT, 2)).isEqualTo(new Allowance.Granted());
  }
}
