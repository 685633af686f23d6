package dev.stile.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GetThenPutLedgerTest {
  /** A busy machine may run two threads in turns for a whole race, but not for this many. */
  private static final int RACES = 20;

  @Test
  void theRaceFindsItOut() {
    SpentLedgerContract broken = (clock, capacity) -> new GetThenPutLedger();
    Stream<Throwable> found =
        Stream.generate(() -> catchThrowable(broken::ofTwoRacersExactlyOneIsFirst))
            .limit(RACES)
            .filter(Objects::nonNull);
    assertThat(found.findFirst().orElseThrow())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("FIRST_USE, FIRST_USE");
  }
}
