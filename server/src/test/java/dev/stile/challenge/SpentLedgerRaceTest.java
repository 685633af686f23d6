package dev.stile.challenge;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SpentLedgerRaceTest {
  @Test
  void theRaceFindsOutALedgerThatLooksAndThenMarks() {
    SpentLedgerContract broken = (clock, capacity) -> new GetThenPutLedger();
    assertThatThrownBy(broken::ofTwoRacersExactlyOneIsFirst)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("FIRST_USE, FIRST_USE");
  }
}
