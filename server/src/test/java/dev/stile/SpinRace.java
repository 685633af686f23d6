package dev.stile;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Two threads that do something at the same moment, round after round.
 *
 * <p>They meet at a spin barrier before each round: parked threads wake microseconds apart, and
 * code that looks first and marks later would get away with it.
 */
public final class SpinRace {
  /** Enough to find a broken store out, unless the machine is too busy to run both at once. */
  public static final int ROUNDS = 10_000;

  private final AtomicInteger arrivals = new AtomicInteger();
  private volatile @Nullable Throwable failure;

  private SpinRace() {}

  /**
   * Runs all rounds; each racer is given the round's number.
   *
   * @throws AssertionError when a racer threw
   */
  public static void run(IntConsumer one, IntConsumer other) {
    SpinRace race = new SpinRace();
    Thread thread = Thread.ofPlatform().start(() -> race.runAll(other));
    race.runAll(one);
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    if (race.failure != null) {
      throw new AssertionError("a racer failed", race.failure);
    }
  }

  private void runAll(IntConsumer racer) {
    try {
      for (int round = 0; round < ROUNDS && failure == null; round++) {
        arrivals.incrementAndGet();
        awaitBoth(2 * (round + 1));
        racer.accept(round);
      }
    } catch (RuntimeException | Error e) {
      failure = e;
    }
  }

  /** Spins; but a store with a thread of its own must get a core to answer the other racer. */
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
}
