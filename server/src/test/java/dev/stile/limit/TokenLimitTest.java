package dev.stile.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TokenLimitTest {
  private final TestClock clock = new TestClock(Instant.parse("2026-03-01T12:00:00Z"));
  private final TokenLimit limit = new TokenLimit(clock, new Random(7));

  private boolean isGranted(String token) {
    return limit.take(token, 2) instanceof Allowance.Granted;
  }

  @Test
  void oneTokenAsksForSoManyChallengesAndTheNextAgain() {
    assertThat(isGranted("first")).isTrue();
    assertThat(isGranted("first")).isTrue();
    assertThat(isGranted("first")).isFalse();
    assertThat(isGranted("second")).isTrue();
  }

  @Test
  void aTokenOfFewMinutesIsRememberedAcrossMidnight() {
    clock.advance(Duration.ofHours(12).minusMinutes(1));
    assertThat(isGranted("first")).isTrue();
    assertThat(isGranted("first")).isTrue();
    clock.advance(Duration.ofMinutes(3));
    assertThat(isGranted("first")).isFalse();
  }
}
