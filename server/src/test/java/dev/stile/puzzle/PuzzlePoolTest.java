package dev.stile.puzzle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.puzzle.PuzzleMaker.Home;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PuzzlePoolTest {
  private final AtomicInteger seeds = new AtomicInteger();

  @Test
  void aFullStockHoldsItsCapacity() {
    try (PuzzlePool pool = new PuzzlePool(this::maker, 3, 1)) {
      awaitStock(pool, 3);
      assertThat(pool.take()).isPresent();
      awaitStock(pool, 3);
    }
  }

  @Test
  void aPuzzleIsHandedOutOnce() {
    try (PuzzlePool pool = new PuzzlePool(this::maker, 2, 1)) {
      awaitStock(pool, 2);
      Puzzle first = pool.take().orElseThrow();
      Puzzle second = pool.take().orElseThrow();
      Puzzle third = pool.take().orElseThrow();
      assertThat(first.sprite()).isNotEqualTo(second.sprite());
      assertThat(second.sprite()).isNotEqualTo(third.sprite());
      assertThat(first.sprite()).isNotEqualTo(third.sprite());
    }
  }

  @Test
  void anEmptyStockIsMadeUpForByTheCaller() {
    CountDownLatch never = new CountDownLatch(1);
    PuzzleMaker[] spareAndFiller = {maker(), blocked(never, new CountDownLatch(1))};
    AtomicInteger next = new AtomicInteger();
    try (PuzzlePool pool = new PuzzlePool(() -> spareAndFiller[next.getAndIncrement()], 1, 1)) {
      assertThat(pool.take()).isPresent();
      assertThat(pool.take()).isPresent();
    }
  }

  @Test
  void aCallerIsRefusedAtOnceWhenTooManyDrawAlready() throws Exception {
    CountDownLatch gate = new CountDownLatch(1);
    CountDownLatch drawing = new CountDownLatch(2);
    PuzzleMaker[] makers = {blocked(gate, drawing), blocked(gate, drawing)};
    AtomicInteger next = new AtomicInteger();
    try (PuzzlePool pool = new PuzzlePool(() -> makers[next.getAndIncrement()], 1, 1)) {
      CompletableFuture<Optional<Puzzle>> busy = CompletableFuture.supplyAsync(pool::take);
      drawing.await();

      assertThat(pool.take()).isEmpty();

      gate.countDown();
      assertThat(busy.get()).isPresent();
      assertThat(pool.take()).isPresent();
    }
  }

  @Test
  void aPuzzleThatCanNotBeDrawnDoesNotEndTheFilling() {
    AtomicInteger failures = new AtomicInteger(2);
    SplittableRandom random = new SplittableRandom(6);
    RandomGenerator failing =
        () -> {
          if (failures.getAndDecrement() > 0) {
            throw new IllegalStateException("no entropy");
          }
          return random.nextLong();
        };
    PuzzleMaker[] spareAndFiller = {maker(), new PuzzleMaker(failing, Home.GAP)};
    AtomicInteger next = new AtomicInteger();
    try (PuzzlePool pool =
        new PuzzlePool(() -> spareAndFiller[next.getAndIncrement()], 2, 1, Duration.ZERO)) {
      awaitStock(pool, 2);
      assertThat(pool.take()).isPresent();
    }
  }

  @Test
  void aClosedPoolHandsOutNothing() {
    PuzzlePool pool = new PuzzlePool(this::maker, 2, 1);
    pool.close();
    assertThat(pool.take()).isEmpty();
  }

  private PuzzleMaker maker() {
    return new PuzzleMaker(new SplittableRandom(seeds.incrementAndGet()), Home.GAP);
  }

  /** A maker whose secret source says that it is being asked, and answers once the gate opens. */
  private static PuzzleMaker blocked(CountDownLatch gate, CountDownLatch asked) {
    SplittableRandom random = new SplittableRandom(5);
    return new PuzzleMaker(
        new RandomGenerator() {
          @Override
          public long nextLong() {
            asked.countDown();
            try {
              gate.await();
            } catch (InterruptedException stopped) {
              Thread.currentThread().interrupt();
            }
            return random.nextLong();
          }
        },
        Home.GAP);
  }

  private static void awaitStock(PuzzlePool pool, int size) {
    while (pool.size() < size) {
      Thread.onSpinWait();
    }
  }
}
