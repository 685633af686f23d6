package dev.stile.store.sqlite;

import dev.stile.report.Event;
import dev.stile.report.Keeping;
import dev.stile.store.events.EventJson;
import dev.stile.store.events.EventQueue;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;

/**
 * The SQLite file of events, for the one thread that writes it. Others may read it meanwhile, see
 * {@link EventArchive}.
 */
final class EventFile implements EventQueue.Writer {
  /** Most rows forgotten in one transaction, so that no batch waits long for its own. */
  private static final int FORGOTTEN = 2048;

  /**
   * A lost second of events is no fault, so a commit need not reach the disk. What is forgotten is
   * overwritten.
   */
  private static final List<String> SETTINGS =
      List.of(
          "PRAGMA busy_timeout=1000",
          "PRAGMA journal_mode=WAL",
          "PRAGMA synchronous=NORMAL",
          "PRAGMA journal_size_limit=67108864",
          "PRAGMA secure_delete=ON",
          """
          CREATE TABLE IF NOT EXISTS event (
            id INTEGER PRIMARY KEY, -- in the order in which they came
            account TEXT NOT NULL,
            certify_id TEXT NOT NULL,
            earned INTEGER NOT NULL, -- 1 when it has cost its sender a challenge
            time INTEGER NOT NULL, -- epoch millisecond
            body TEXT NOT NULL -- JSON
          )\
          """,
          "CREATE INDEX IF NOT EXISTS event_visit ON event (account, certify_id, earned)",
          "CREATE INDEX IF NOT EXISTS event_age ON event (earned, time)");

  private final Connection connection;
  private final InstantSource clock;
  private final Keeping keeping;

  /** How many there are that were not earned, and that were. */
  private final long[] rows = new long[2];

  EventFile(Path file, InstantSource clock, Keeping keeping) throws SQLException {
    this.clock = clock;
    this.keeping = keeping;
    connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    try {
      prepare();
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private void prepare() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String setting : SETTINGS) {
        statement.execute(setting);
      }
      connection.setAutoCommit(false);
      try (ResultSet counts =
          statement.executeQuery("SELECT earned, count(*) FROM event GROUP BY earned")) {
        while (counts.next()) {
          rows[counts.getInt(1)] = counts.getLong(2);
        }
      }
    }
    while (forget() > 0) {
      connection.commit();
    }
    connection.commit();
  }

  @Override
  public void write(List<Event> events) throws SQLException {
    long[] before = rows.clone();
    try {
      insert(events);
      forget();
      connection.commit();
    } catch (SQLException | RuntimeException e) {
      System.arraycopy(before, 0, rows, 0, rows.length);
      connection.rollback();
      throw e;
    }
  }

  private void insert(List<Event> events) throws SQLException {
    String row =
        "INSERT INTO event (account, certify_id, earned, time, body) VALUES (?, ?, ?, ?, ?)";
    try (PreparedStatement insert = connection.prepareStatement(row)) {
      for (Event event : events) {
        insert.setString(1, event.call().account());
        insert.setString(2, event.call().certifyId());
        insert.setInt(3, earned(event.isEarned()));
        insert.setLong(4, event.call().time().toEpochMilli());
        insert.setString(5, EventJson.write(event));
        insert.addBatch();
        rows[earned(event.isEarned())]++;
      }
      insert.executeBatch();
    }
  }

  /** Forgets some of what is over, or beyond the bound. */
  private long forget() throws SQLException {
    return forget(true) + forget(false);
  }

  private long forget(boolean isEarned) throws SQLException {
    int kind = earned(isEarned);
    long excess = Math.clamp(rows[kind] - keeping.most(isEarned), 0, FORGOTTEN);
    long gone = forget(kind, Long.MAX_VALUE, excess);
    gone += forget(kind, keeping.oldest(clock.instant()).toEpochMilli(), FORGOTTEN);
    rows[kind] -= gone;
    return gone;
  }

  private int forget(int kind, long before, long most) throws SQLException {
    String oldest =
        """
        DELETE FROM event WHERE id IN
          (SELECT id FROM event WHERE earned = ? AND time < ? ORDER BY time LIMIT ?)\
        """;
    try (PreparedStatement delete = connection.prepareStatement(oldest)) {
      delete.setInt(1, kind);
      delete.setLong(2, before);
      delete.setLong(3, most);
      return delete.executeUpdate();
    }
  }

  private static int earned(boolean isEarned) {
    return isEarned ? 1 : 0;
  }

  @Override
  public void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }
}
