package dev.stile.store.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.TestClock;
import dev.stile.challenge.Spend;
import dev.stile.challenge.SpentLedger;
import dev.stile.challenge.SpentLedgerContract;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MemorySpentLedgerTest implements SpentLedgerContract {
  @Override
  public SpentLedger open(InstantSource clock, long capacity) {
    return new MemorySpentLedger(clock, capacity);
  }

  @Test
  void noCrowdGetsMoreThanTheCapacity() {
    SpentLedger ledger = open(() -> NOW, 10_000);
    AtomicInteger first = new AtomicInteger();
    IntStream.range(0, 40_000)
        .parallel()
        .filter(i -> ledger.spend(SpentLedgerContract.ticket(i), ALICE, LATER) == Spend.FIRST_USE)
        .forEach(i -> first.incrementAndGet());
    assertThat(first).hasValue(10_000);
    assertThat(ledger.size()).isEqualTo(10_000);
  }

  @Test
  void aSteadyStreamLivesInTheRoomOfTheUnexpired() {
    TestClock clock = new TestClock(NOW);
    SpentLedger ledger = open(clock, 20_000);
    for (int i = 0; i < 200_000; i++) {
      if (i % 100 == 0) {
        clock.advance(Duration.ofSeconds(1));
      }
      assertThat(ledger.spend(SpentLedgerContract.id(i), ALICE, clock.instant().plusSeconds(90)))
          .isEqualTo(Spend.FIRST_USE);
      if (i >= 8_900) {
        assertThat(ledger.spend(SpentLedgerContract.id(i - 8_900), BOB, LATER))
            .isEqualTo(Spend.ALREADY_SPENT);
      }
    }
  }

  @Test
  void expiredIdsAreDroppedThoughTheLedgerIsFarFromFull() {
    TestClock clock = new TestClock(NOW);
    SpentLedger ledger = open(clock, Long.MAX_VALUE);
    for (int i = 0; i < 100_000; i++) {
      ledger.spend(SpentLedgerContract.id(i), ALICE, LATER);
    }
    clock.advance(Duration.ofMinutes(30));
    for (int i = 100_000; i < 110_000; i++) {
      ledger.spend(SpentLedgerContract.id(i), ALICE, LATER.plus(Duration.ofHours(1)));
    }
    assertThat(ledger.size()).isBetween(10_000L, 11_000L);
  }
}
