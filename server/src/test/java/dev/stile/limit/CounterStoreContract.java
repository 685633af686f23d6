package dev.stile.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.SpinRace;
import dev.stile.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** What every {@link CounterStore} promises. */
public interface CounterStoreContract {
  Instant NOW = Instant.parse("2026-03-01T12:00:59Z");
  CounterKey ALICE = new CounterKey(1, 2);
  CounterKey BOB = new CounterKey(1, 3);

  /** An empty store; the implementing test closes it. */
  CounterStore open(InstantSource clock, int capacity);

  private CounterStore open(InstantSource clock) {
    return open(clock, 1000);
  }

  @Test
  default void eachKeyIsCountedApart() {
    CounterStore store = open(() -> NOW);
    assertThat(store.count(ALICE)).isEqualTo(new Tally(1, 1));
    assertThat(store.count(ALICE)).isEqualTo(new Tally(2, 2));
    assertThat(store.count(BOB)).isEqualTo(new Tally(1, 1));
    assertThat(store.count(new CounterKey(2, 2))).isEqualTo(new Tally(1, 1));
  }

  @Test
  default void whoOnlyLooksIsNotCounted() {
    TestClock clock = new TestClock(NOW);
    CounterStore store = open(clock);
    assertThat(store.look(ALICE)).isEqualTo(Tally.NONE);
    store.count(ALICE);
    assertThat(store.look(ALICE)).isEqualTo(new Tally(1, 1));
    assertThat(store.count(ALICE)).isEqualTo(new Tally(2, 2));
    clock.advance(Duration.ofHours(2));
    assertThat(store.look(ALICE)).isEqualTo(new Tally(0, 2));
  }

  @Test
  default void anHourForgetsMinuteByMinute() {
    TestClock clock = new TestClock(NOW);
    CounterStore store = open(clock);
    store.count(ALICE);
    clock.advance(Duration.ofSeconds(1)); // the next minute
    store.count(ALICE);
    clock.advance(Duration.ofMinutes(58));
    assertThat(store.count(ALICE).hour()).isEqualTo(3);
    clock.advance(Duration.ofMinutes(1));
    assertThat(store.count(ALICE).hour()).isEqualTo(3);
    clock.advance(Duration.ofMinutes(1));
    assertThat(store.count(ALICE).hour()).isEqualTo(3);
  }

  @Test
  default void aDayForgetsHourByHour() {
    TestClock clock = new TestClock(NOW);
    CounterStore store = open(clock);
    store.count(ALICE);
    clock.advance(Duration.ofHours(23));
    assertThat(store.count(ALICE)).isEqualTo(new Tally(1, 2));
    clock.advance(Duration.ofHours(1));
    assertThat(store.count(ALICE)).isEqualTo(new Tally(1, 2));
    clock.advance(Duration.ofHours(24));
    assertThat(store.count(ALICE)).isEqualTo(new Tally(1, 1));
  }

  @Test
  default void aClockSetBackStartsAfresh() {
    TestClock clock = new TestClock(NOW);
    CounterStore store = open(clock);
    store.count(ALICE);
    clock.advance(Duration.ofDays(-2));
    assertThat(store.count(ALICE)).isEqualTo(new Tally(1, 1));
  }

  @Test
  default void ofTwoAtOnceOneIsToldTheOthersCount() {
    CounterStore store = open(() -> NOW, 2 * SpinRace.ROUNDS);
    long[] told = new long[2 * SpinRace.ROUNDS];
    SpinRace.run(
        round -> told[2 * round] = store.count(new CounterKey(round, 9)).day(),
        round -> told[2 * round + 1] = store.count(new CounterKey(round, 9)).day());
    for (int round = 0; round < SpinRace.ROUNDS; round++) {
      assertThat(told[2 * round] + told[2 * round + 1]).isEqualTo(3);
    }
  }

  @Test
  default void aFloodOfNewKeysForgetsNobodyAndMissesNoneOfItsOwn() {
    CounterStore store = open(() -> NOW, 10);
    store.count(ALICE);
    for (int i = 0; i < 50_000; i++) {
      store.count(new CounterKey(i * 0x9e37_79b9_7f4a_7c15L, i));
    }
    assertThat(store.count(ALICE)).isEqualTo(new Tally(2, 2));
    CounterKey late = new CounterKey(-1, -1);
    store.count(late);
    assertThat(store.count(late).hour()).isGreaterThanOrEqualTo(2);
  }

  @Test
  default void keysWithNothingAliveMakeRoom() {
    TestClock clock = new TestClock(NOW);
    CounterStore store = open(clock, 10);
    for (int i = 0; i < 100; i++) {
      store.count(new CounterKey(i, i));
    }
    clock.advance(Duration.ofHours(25));
    for (int i = 0; i < 10; i++) {
      assertThat(store.count(new CounterKey(0, -i))).isEqualTo(new Tally(1, 1));
    }
  }
}
