package dev.stile.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Two threads spend the same fresh id at the same moment, round after round.
 *
 * <p>They meet at a spin barrier before each round: parked threads wake microseconds apart, and a
 * ledger that looks first and marks later would get away with it.
 */
final class SpentLedgerRace {
  static final int ROUNDS = 10_000;

  private final SpentLedger ledger;
  private final Instant until;
  private final AtomicInteger arrivals = new AtomicInteger();
  private volatile @Nullable Throwable failure;

  SpentLedgerRace(SpentLedger ledger, Instant until) {
    this.ledger = ledger;
    this.until = until;
  }

  /**
   * @throws AssertionError when a round did not have exactly one first use
   */
  void run() {
    Spend[] alice = new Spend[ROUNDS];
    Spend[] bob = new Spend[ROUNDS];
    Thread other = Thread.ofPlatform().start(() -> spendAll(SpentLedgerContract.BOB, bob));
    spendAll(SpentLedgerContract.ALICE, alice);
    joinUninterruptibly(other);
    assertThat(failure).isNull();
    for (int round = 0; round < ROUNDS; round++) {
      assertThat(new Spend[] {alice[round], bob[round]})
          .as("round %d", round)
          .containsExactlyInAnyOrder(Spend.FIRST_USE, Spend.ALREADY_SPENT);
    }
  }

  private void spendAll(Spender spender, Spend[] answers) {
    try {
      for (int round = 0; round < ROUNDS; round++) {
        SpentId id = SpentLedgerContract.id(round);
        arrivals.incrementAndGet();
        awaitBoth(2 * (round + 1));
        answers[round] = ledger.spend(id, spender, until);
      }
    } catch (RuntimeException | Error e) {
      failure = e;
    }
  }

  /** Spins; but a ledger with a thread of its own must get a core to answer the other racer. */
  @SuppressWarnings("ThreadPriorityCheck") // Parked racers would wake too far apart.
  private void awaitBoth(int expected) {
    for (int spins = 0; arrivals.get() < expected && failure == null; spins++) {
      if (spins < 10_000) {
        Thread.onSpinWait();
      } else {
        Thread.yield();
      }
    }
  }

  private static void joinUninterruptibly(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
