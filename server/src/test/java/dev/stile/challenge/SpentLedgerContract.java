package dev.stile.challenge;

import static dev.stile.challenge.Spend.ALREADY_SPENT;
import static dev.stile.challenge.Spend.FIRST_USE;
import static dev.stile.challenge.Spend.FULL;
import static dev.stile.challenge.Spend.SAME_SPENDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.SpinRace;
import dev.stile.TestClock;
import dev.stile.challenge.SpentId.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** What every {@link SpentLedger} promises. */
public interface SpentLedgerContract {
  Instant NOW = Instant.parse("2026-03-01T12:00:00.250Z");
  Instant LATER = NOW.plus(Duration.ofMinutes(20));
  Spender ALICE = new Spender(1, 2);
  Spender BOB = new Spender(1, 3);

  /** An empty ledger; the implementing test closes it. */
  SpentLedger open(InstantSource clock, long capacity);

  /** Some id, the same for the same number. */
  static SpentId id(long number) {
    return new SpentId(Kind.ATTEMPT, number * 0x9e37_79b9_7f4a_7c15L, ~number);
  }

  /** Some ticket's id, the same for the same number. */
  static SpentId ticket(long number) {
    return new SpentId(Kind.TICKET, number * 0x9e37_79b9_7f4a_7c15L, ~number);
  }

  private SpentLedger open() {
    return open(() -> NOW, 1_000_000);
  }

  @Test
  default void theFirstUseIsTheOnlyFirst() {
    SpentLedger ledger = open();
    assertThat(ledger.spend(id(1), ALICE, LATER)).isEqualTo(FIRST_USE);
    assertThat(ledger.spend(id(1), BOB, LATER)).isEqualTo(ALREADY_SPENT);
    assertThat(ledger.spend(id(1), BOB, LATER)).isEqualTo(ALREADY_SPENT);
  }

  @Test
  default void theSpenderMayAskAgain() {
    SpentLedger ledger = open();
    ledger.spend(id(1), ALICE, LATER);
    ledger.spend(id(1), BOB, LATER);
    assertThat(ledger.spend(id(1), ALICE, LATER)).isEqualTo(SAME_SPENDER);
    assertThat(ledger.spend(id(1), new Spender(2, 2), LATER)).isEqualTo(ALREADY_SPENT);
  }

  @Test
  default void kindsAndHalvesOfIdsAreApart() {
    SpentLedger ledger = open();
    assertThat(ledger.spend(new SpentId(Kind.ATTEMPT, 7, -8), ALICE, LATER)).isEqualTo(FIRST_USE);
    assertThat(ledger.spend(new SpentId(Kind.TICKET, 7, -8), BOB, LATER)).isEqualTo(FIRST_USE);
    assertThat(ledger.spend(new SpentId(Kind.ATTEMPT, -8, 7), BOB, LATER)).isEqualTo(FIRST_USE);
    assertThat(ledger.spend(new SpentId(Kind.ATTEMPT, 7, 0), BOB, LATER)).isEqualTo(FIRST_USE);
    assertThat(ledger.spend(new SpentId(Kind.ATTEMPT, 0, 0), BOB, LATER)).isEqualTo(FIRST_USE);
    assertThat(ledger.size()).isEqualTo(5);
  }

  @Test
  default void anotherUntilDoesNotMakeItAnotherId() {
    SpentLedger ledger = open();
    ledger.spend(id(1), ALICE, LATER);
    assertThat(ledger.spend(id(1), BOB, LATER.plusSeconds(1))).isEqualTo(ALREADY_SPENT);
    assertThat(ledger.spend(id(1), BOB, NOW)).isEqualTo(ALREADY_SPENT);
  }

  @Test
  default void manyIdsAreAllRemembered() {
    SpentLedger ledger = open();
    for (int i = 0; i < 3_000; i++) {
      assertThat(ledger.spend(id(i), ALICE, LATER)).isEqualTo(FIRST_USE);
    }
    for (int i = 0; i < 3_000; i++) {
      assertThat(ledger.spend(id(i), BOB, LATER)).isEqualTo(ALREADY_SPENT);
    }
    assertThat(ledger.size()).isEqualTo(3_000);
  }

  @Test
  default void aFullLedgerRefusesTheNewAndForgetsNothing() {
    SpentLedger ledger = open(() -> NOW, 3);
    for (int i = 0; i < 3; i++) {
      assertThat(ledger.spend(id(i), ALICE, LATER)).isEqualTo(FIRST_USE);
    }
    assertThat(ledger.spend(id(3), ALICE, LATER)).isEqualTo(FULL);
    assertThat(ledger.spend(id(3), ALICE, LATER)).isEqualTo(FULL);
    for (int i = 0; i < 3; i++) {
      assertThat(ledger.spend(id(i), ALICE, LATER)).isEqualTo(SAME_SPENDER);
      assertThat(ledger.spend(id(i), BOB, LATER)).isEqualTo(ALREADY_SPENT);
    }
    assertThat(ledger.size()).isEqualTo(3);
  }

  @Test
  default void attemptsAreRefusedAtTheirShareAndTicketsAreStillTaken() {
    SpentLedger ledger = open(() -> NOW, 8);
    for (int i = 0; i < 6; i++) {
      assertThat(ledger.spend(id(i), ALICE, LATER)).isEqualTo(FIRST_USE);
    }
    assertThat(ledger.spend(id(6), ALICE, LATER)).isEqualTo(FULL);
    assertThat(ledger.spend(ticket(1), ALICE, LATER)).isEqualTo(FIRST_USE);
    assertThat(ledger.spend(id(6), ALICE, LATER)).isEqualTo(FULL);
    assertThat(ledger.spend(ticket(2), ALICE, LATER)).isEqualTo(FIRST_USE);
    assertThat(ledger.spend(ticket(3), ALICE, LATER)).isEqualTo(FULL);
    assertThat(ledger.spend(id(0), BOB, LATER)).isEqualTo(ALREADY_SPENT);
  }

  @Test
  default void aConclusionIsKeptForItsSpenderAndNobodyElse() {
    SpentLedger ledger = open();
    ledger.spend(id(1), ALICE, LATER);
    assertThat(ledger.conclusion(id(1), ALICE)).isEqualTo(SpentLedger.NONE);
    assertThat(ledger.conclude(id(1), BOB, (byte) 9)).as("kept nowhere").isEqualTo((byte) 9);
    assertThat(ledger.conclude(id(1), ALICE, (byte) -7)).isEqualTo((byte) -7);
    assertThat(ledger.conclusion(id(1), ALICE)).isEqualTo((byte) -7);
    assertThat(ledger.conclusion(id(1), BOB)).isEqualTo(SpentLedger.NONE);
    assertThat(ledger.conclusion(ticket(1), ALICE)).isEqualTo(SpentLedger.NONE);
    assertThat(ledger.spend(id(1), ALICE, LATER)).isEqualTo(SAME_SPENDER);
    assertThat(ledger.spend(id(1), BOB, LATER)).isEqualTo(ALREADY_SPENT);
  }

  @Test
  default void theFirstConclusionStands() {
    SpentLedger ledger = open();
    ledger.spend(id(1), ALICE, LATER);
    ledger.conclude(id(1), ALICE, (byte) 1);
    assertThat(ledger.conclude(id(1), ALICE, (byte) -2)).isEqualTo((byte) 1);
    assertThat(ledger.conclusion(id(1), ALICE)).isEqualTo((byte) 1);
  }

  @Test
  default void whatIsNotSpentIsNotConcluded() {
    SpentLedger ledger = open();
    ledger.conclude(id(1), ALICE, (byte) 1);
    assertThat(ledger.size()).isZero();
    assertThat(ledger.spend(id(1), ALICE, LATER)).isEqualTo(FIRST_USE);
    assertThat(ledger.conclusion(id(1), ALICE)).isEqualTo(SpentLedger.NONE);
  }

  @Test
  default void conclusionsStayWithTheirIdsHoweverManyThereAre() {
    SpentLedger ledger = open();
    for (int i = 0; i < 3_000; i++) {
      ledger.spend(id(i), ALICE, LATER);
      ledger.conclude(id(i), ALICE, conclusionOf(i));
    }
    for (int i = 0; i < 3_000; i++) {
      assertThat(ledger.conclusion(id(i), ALICE)).isEqualTo(conclusionOf(i));
    }
  }

  /** Every seventh has none. */
  private static byte conclusionOf(int number) {
    return (byte) (number % 7);
  }

  @Test
  default void ofTwoConclusionsAtOnceBothAreToldTheSame() {
    SpentLedger ledger = open();
    for (int i = 0; i < SpinRace.ROUNDS; i++) {
      ledger.spend(id(i), ALICE, LATER);
    }
    byte[] one = new byte[SpinRace.ROUNDS];
    byte[] other = new byte[SpinRace.ROUNDS];
    SpinRace.run(
        round -> one[round] = ledger.conclude(id(round), ALICE, (byte) 1),
        round -> other[round] = ledger.conclude(id(round), ALICE, (byte) -1));
    assertThat(one).isEqualTo(other);
  }

  @Test
  default void anOpenLedgerSaysSo() {
    assertThat(open().isOpen()).isTrue();
  }

  @Test
  default void theExpiredMakesRoomAndTheUnexpiredStays() {
    TestClock clock = new TestClock(NOW);
    SpentLedger ledger = open(clock, 2);
    ledger.spend(id(1), ALICE, LATER);
    ledger.spend(id(2), ALICE, LATER.plusSeconds(100));
    clock.advance(Duration.between(NOW, LATER));
    assertThat(ledger.spend(id(1), BOB, LATER)).as("in its last instant").isEqualTo(ALREADY_SPENT);
    assertThat(ledger.spend(id(3), ALICE, LATER)).isEqualTo(FULL);

    clock.advance(Duration.ofSeconds(60));

    assertThat(ledger.spend(id(3), ALICE, LATER.plusSeconds(100))).isEqualTo(FIRST_USE);
    assertThat(ledger.spend(id(2), BOB, LATER.plusSeconds(100))).isEqualTo(ALREADY_SPENT);
    assertThat(ledger.size()).isEqualTo(2);
  }

  @Test
  default void ofTwoRacersExactlyOneIsFirst() {
    SpentLedger ledger = open();
    Spend[] alice = new Spend[SpinRace.ROUNDS];
    Spend[] bob = new Spend[SpinRace.ROUNDS];
    SpinRace.run(
        round -> alice[round] = ledger.spend(id(round), ALICE, LATER),
        round -> bob[round] = ledger.spend(id(round), BOB, LATER));
    for (int round = 0; round < SpinRace.ROUNDS; round++) {
      assertThat(new Spend[] {alice[round], bob[round]})
          .as("round %d", round)
          .containsExactlyInAnyOrder(FIRST_USE, ALREADY_SPENT);
    }
    assertThat(ledger.size()).isEqualTo(SpinRace.ROUNDS);
  }
}
