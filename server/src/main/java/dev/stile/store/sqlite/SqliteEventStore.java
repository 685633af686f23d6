package dev.stile.store.sqlite;

import dev.stile.challenge.StoreUnavailable;
import dev.stile.report.Event;
import dev.stile.report.EventStore;
import dev.stile.report.Keeping;
import dev.stile.store.events.EventQueue;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;

/**
 * Keeps events in a SQLite file of their own, written in batches behind a bounded queue. A kill
 * loses what is queued, mostly less than a second's.
 */
public final class SqliteEventStore implements EventStore, AutoCloseable {
  private final Path file;
  private final EventQueue queue;

  /**
   * Opens the file, or makes it in its existing folder, and forgets what is over.
   *
   * @throws StoreUnavailable when the file is unreadable
   */
  public SqliteEventStore(Path file, InstantSource clock, Keeping keeping) {
    this.file = file;
    try {
      this.queue = new EventQueue("events", new EventFile(file, clock, keeping));
    } catch (SQLException e) {
      throw new StoreUnavailable("cannot open " + file, e);
    }
  }

  @Override
  public void append(Event event) {
    queue.append(event);
  }

  @Override
  public long dropped() {
    return queue.dropped();
  }

  @Override
  public List<Event> find(String account, String certifyId, int most) throws IOException {
    return EventArchive.find(file, account, certifyId, most);
  }

  @Override
  public void close() {
    queue.close();
  }
}
