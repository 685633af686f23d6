package dev.stile.store.sqlite;

import dev.stile.challenge.Spend;
import dev.stile.challenge.Spender;
import dev.stile.challenge.SpentId;
import dev.stile.challenge.SpentLedger;
import dev.stile.challenge.StoreUnavailable;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Remembers what is spent in a SQLite file: a use that has been answered survives a crash of the
 * process and of the machine.
 *
 * <p>One platform thread writes, since a native call would hold a virtual thread's carrier. It
 * takes whatever requests are waiting, commits them in one transaction and only then answers them:
 * the more callers wait, the more share one flush of the disk. The same thread forgets expired ids,
 * some in each transaction and some whenever it is idle.
 *
 * <p>Attempts get half of the queue, so that a flood of them leaves places for redemptions, and for
 * concluding what has been spent.
 *
 * <p>Nobody waits without end: a full queue, a broken database or an answer later than the patience
 * is {@link StoreUnavailable}. A request given up while it waits is never spent. One whose commit
 * is under way may be; the same spender's retry then learns {@link Spend#SAME_SPENDER}.
 *
 * <p>The file belongs to one open ledger: while it is open, another one on it, in this process or
 * another, fails to open. Nodes that share a ledger need another store.
 */
public final class SqliteSpentLedger implements SpentLedger, AutoCloseable {
  /** Most requests in one transaction: more would not commit faster, only answer later. */
  static final int BATCH = 1024;

  /** Well under a second's work on a busy machine: who gets a place is answered in time. */
  private static final int QUEUE = 8_192;

  /** Shorter than the 3 s after which the least patient of the callers' libraries gives up. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final Duration IDLE = Duration.ofSeconds(1);

  private final SpentTable table;
  private final InstantSource clock;
  private final Duration patience;
  private final BlockingQueue<LedgerRequest<?>> queue;
  private final int attemptPlaces;
  private final Thread writer;
  private volatile long size;
  private volatile boolean closed;

  /**
   * Opens the file, or makes it in its existing folder.
   *
   * @param capacity most ids held at a time, about 80 bytes of disk each
   * @throws StoreUnavailable when the file is unreadable, held by another process, or of a newer
   *     version
   */
  public SqliteSpentLedger(Path file, InstantSource clock, long capacity) {
    this(open(file, capacity), clock, QUEUE, PATIENCE);
  }

  SqliteSpentLedger(SpentTable table, InstantSource clock, int queue, Duration patience) {
    this.table = table;
    this.clock = clock;
    this.patience = patience;
    this.queue = new ArrayBlockingQueue<>(queue);
    this.attemptPlaces = queue - queue / 2;
    this.size = table.rows();
    this.writer = Thread.ofPlatform().name("spent-ledger").start(this::write);
  }

  private static SpentTable open(Path file, long capacity) {
    try {
      return new SpentTable(file, capacity);
    } catch (SQLException e) {
      throw new StoreUnavailable(
          "cannot open " + file + "; another process may hold it, or see the cause", e);
    }
  }

  @Override
  public Spend spend(SpentId id, Spender spender, Instant until) {
    int places =
        switch (id.kind()) {
          case ATTEMPT, ESCALATION -> attemptPlaces;
          case TICKET -> Integer.MAX_VALUE;
        };
    return answer(places, table -> table.spend(id, spender, until));
  }

  @Override
  public byte conclude(SpentId id, Spender spender, byte conclusion) {
    return answer(Integer.MAX_VALUE, table -> table.conclude(id, spender, conclusion));
  }

  private <A> A answer(int places, LedgerRequest.Work<A> work) {
    LedgerRequest<A> request = new LedgerRequest<>(work);
    if (closed || !enqueue(request, places)) {
      throw new StoreUnavailable(
          "the spent ledger takes no more requests",
          new RejectedExecutionException(closed ? "closed" : "queue full"));
    }
    if (closed) {
      refuseWaiting();
    }
    try {
      return request.answer().get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      request.answer().cancel(false);
      throw new StoreUnavailable("the spent ledger did not answer in time", e);
    } catch (ExecutionException e) {
      throw new StoreUnavailable("the spent ledger did not answer", e);
    } catch (InterruptedException e) {
      request.answer().cancel(false);
      Thread.currentThread().interrupt();
      throw new StoreUnavailable("interrupted while waiting for the spent ledger", e);
    }
  }

  /** One at a time, so that no crowd of attempts gets beyond its half between look and offer. */
  private synchronized boolean enqueue(LedgerRequest<?> request, int places) {
    return queue.size() < places && queue.offer(request);
  }

  @Override
  public boolean isOpen() {
    return !closed;
  }

  @Override
  public long size() {
    return size;
  }

  /** Answers what is queued, then closes the file. */
  @Override
  public void close() {
    closed = true;
    writer.interrupt();
    try {
      writer.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void write() {
    List<LedgerRequest<?>> batch = new ArrayList<>(BATCH);
    try (table) {
      while (!closed || !queue.isEmpty()) {
        take(batch);
        answer(batch);
        batch.clear();
      }
    } catch (SQLException e) {
      throw new StoreUnavailable("cannot close the spent ledger", e);
    } finally {
      closed = true;
      // Not empty only when an error has ended the loop.
      batch.forEach(request ->
          request.answer().completeExceptionally(new RejectedExecutionException("died")));
      refuseWaiting();
    }
  }

  private void take(List<LedgerRequest<?>> batch) {
    try {
      LedgerRequest<?> first = queue.poll(IDLE.toMillis(), TimeUnit.MILLISECONDS);
      if (first != null) {
        batch.add(first);
        queue.drainTo(batch, BATCH - 1);
        batch.removeIf(LedgerRequest::isGivenUp);
      }
    } catch (InterruptedException e) {
      // close() has set the flag that ends the loop; the interrupt only cuts the wait short.
    }
  }

  /** An answer leaves only after the commit; a failed commit answers nobody. */
  private void answer(List<LedgerRequest<?>> batch) {
    try {
      List<Runnable> answers = table.perform(batch, clock.instant());
      size = table.rows();
      answers.forEach(Runnable::run);
    } catch (SQLException | RuntimeException e) {
      batch.forEach(request -> request.answer().completeExceptionally(e));
    }
  }

  private void refuseWaiting() {
    RejectedExecutionException refusal = new RejectedExecutionException("closed");
    for (LedgerRequest<?> r = queue.poll(); r != null; r = queue.poll()) {
      r.answer().completeExceptionally(refusal);
    }
  }
}
