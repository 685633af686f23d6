package dev.stile.puzzle;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A bounded stock of finished puzzles, so that a visitor seldom waits for one to be drawn.
 *
 * <p>One daemon thread of low priority fills the stock. When it is empty, {@link #take} draws on
 * the caller's thread, as many at a time as there are spare makers; when those are busy too, it
 * refuses at once. Nobody ever queues for a picture: a flood would only grow the queue.
 *
 * <p>When the thread fails to draw a puzzle it logs that, pauses for a second and goes on.
 *
 * <p>Safe for any number of threads. A puzzle is handed out once and then forgotten.
 */
public final class PuzzlePool implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PuzzlePool.class);

  /** After a failure: the log stays readable, and the stock is full again in minutes. */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final BlockingQueue<Puzzle> stock;
  private final BlockingQueue<PuzzleMaker> spareMakers;
  private final Thread filler;
  private volatile boolean closed;

  /**
   * Opens a pool and begins to fill it.
   *
   * @param makers makes a new maker at each call; the pool never lets two threads share one
   * @param capacity how many finished puzzles to keep, about 10 KB each
   * @param concurrency how many callers may draw for themselves at one time: the number of cores
   */
  public PuzzlePool(Supplier<PuzzleMaker> makers, int capacity, int concurrency) {
    this(makers, capacity, concurrency, PAUSE);
  }

  @SuppressWarnings("ThreadPriorityCheck") // A hint: nothing breaks where it is ignored.
  PuzzlePool(Supplier<PuzzleMaker> makers, int capacity, int concurrency, Duration pause) {
    stock = new ArrayBlockingQueue<>(capacity);
    spareMakers = new ArrayBlockingQueue<>(concurrency);
    for (int spare = 0; spare < concurrency; spare++) {
      spareMakers.add(makers.get());
    }
    PuzzleMaker maker = makers.get();
    filler =
        Thread.ofPlatform()
            .name("puzzle-pool")
            .daemon()
            .priority(Thread.MIN_PRIORITY)
            .unstarted(() -> fill(maker, pause));
    filler.start();
  }

  private void fill(PuzzleMaker maker, Duration pause) {
    try {
      while (!closed) {
        fillUntilItFails(maker);
        Thread.sleep(pause);
      }
    } catch (InterruptedException stopped) {
      // Closed while the stock was full: there is nothing to clean up.
      Thread.currentThread().interrupt();
    }
  }

  /** A picture that can't be drawn, or memory that is short, is no reason to draw no others. */
  private void fillUntilItFails(PuzzleMaker maker) throws InterruptedException {
    try {
      while (!closed) {
        stock.put(maker.make());
      }
    } catch (RuntimeException | Error e) {
      LOG.error("A puzzle could not be drawn", e);
    }
  }

  /**
   * Takes a puzzle nobody else has seen or will see. Never waits for another thread; draws for some
   * milliseconds if the stock is empty.
   *
   * @return nothing if more callers want pictures than can be drawn, or after {@link #close}
   */
  public Optional<Puzzle> take() {
    if (closed) {
      return Optional.empty();
    }
    Puzzle ready = stock.poll();
    return ready != null ? Optional.of(ready) : draw();
  }

  private Optional<Puzzle> draw() {
    PuzzleMaker maker = spareMakers.poll();
    if (maker == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(maker.make());
    } finally {
      spareMakers.add(maker);
    }
  }

  /** How many finished puzzles are in stock at this moment. */
  public int size() {
    return stock.size();
  }

  /** Stops the filling thread and drops the stock; from now on nothing is handed out. */
  @Override
  public void close() {
    closed = true;
    filler.interrupt();
    stock.clear();
  }
}
