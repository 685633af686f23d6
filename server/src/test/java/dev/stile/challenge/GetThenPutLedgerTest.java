package dev.stile.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class GetThenPutLedgerTest {
  /** A busy machine may run two threads in turns for a whole race, but not for this many. */
  private static final int RACES = 20;

  private final SpentLedgerContract broken = (clock, capacity) -> new GetThenPutLedger();

  private static Throwable foundBy(ThrowingCallable race) {
    return Stream.generate(() -> catchThrowable(race))
        .limit(RACES)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theRaceOfSpendersFindsItOut() {
    assertThat(foundBy(broken::ofTwoRacersExactlyOneIsFirst))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("FIRST_USE, FIRST_USE");
  }

  @Test
  void theRaceOfConclusionsFindsItOut() {
    assertThat(foundBy(broken::ofTwoConclusionsAtOnceBothAreToldTheSame))
        .isInstanceOf(AssertionError.class);
  }
}
