package dev.stile.store.sqlite;

import dev.stile.challenge.StoreUnavailable;
import dev.stile.limit.CounterKey;
import dev.stile.limit.CounterStore;
import dev.stile.limit.CounterTable;
import dev.stile.limit.Tally;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts in memory, and writes what has changed to a SQLite file once a second: a restart takes the
 * counts up again, a crash loses the last second of them. No caller waits for the disk; when it
 * fails, counting goes on in memory and the log says so.
 */
public final class SqliteCounterStore implements CounterStore, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SqliteCounterStore.class);

  private static final long PAUSE_MS = 1000;

  /** Most states in one transaction. */
  private static final int BATCH = 10_000;

  private final InstantSource clock;
  private final CounterTable table;
  private final CounterFile file;
  private final Map<CounterKey, byte[]> changed = new ConcurrentHashMap<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread writer;

  /**
   * Opens the file, or makes it in its existing folder.
   *
   * @param capacity keys that are counted exactly at a time
   * @throws StoreUnavailable when the file is unreadable or held by another process
   */
  public SqliteCounterStore(Path file, InstantSource clock, int capacity) {
    this.clock = clock;
    this.table = new CounterTable(clock, capacity);
    try {
      this.file = new CounterFile(file);
      this.file.read(clock.instant(), capacity, table::restore);
    } catch (SQLException e) {
      throw new StoreUnavailable(
          "cannot open " + file + "; another process may hold it, or see the cause", e);
    }
    this.writer = Thread.ofPlatform().name("counters").start(this::write);
  }

  @Override
  public Tally count(CounterKey key) {
    return table.count(key, changed::put);
  }

  @Override
  public Tally look(CounterKey key) {
    return table.look(key);
  }

  private void write() {
    try (file) {
      boolean open = true;
      while (open || !changed.isEmpty()) {
        open = open && !closing.await(PAUSE_MS, TimeUnit.MILLISECONDS);
        if (!writeSome() && !open) {
          return;
        }
      }
    } catch (InterruptedException | SQLException e) {
      LOG.error("the counters' file could not be closed", e);
    }
  }

  /** False when they could not be written; they are tried again with the next ones. */
  private boolean writeSome() {
    Map<CounterKey, byte[]> batch = new LinkedHashMap<>();
    Iterator<Map.Entry<CounterKey, byte[]>> all = changed.entrySet().iterator();
    while (all.hasNext() && batch.size() < BATCH) {
      Map.Entry<CounterKey, byte[]> next = all.next();
      batch.put(next.getKey(), next.getValue());
    }
    if (batch.isEmpty()) {
      return true;
    }
    try {
      file.write(batch, clock.instant());
      // What has changed again meanwhile stays for the next time.
      batch.forEach(changed::remove);
      return true;
    } catch (SQLException e) {
      LOG.warn("counters are not written now: a restart would forget them", e);
      return false;
    }
  }

  /** Writes what has changed, then closes the file. */
  @Override
  public void close() {
    closing.countDown();
    try {
      writer.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
