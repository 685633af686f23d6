package dev.stile.store.sqlite;

import dev.stile.limit.CounterKey;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The SQLite file of counters. Not thread-safe: one thread at a time uses it. */
final class CounterFile implements AutoCloseable {
  /** No count lives longer. */
  private static final Duration LIFE = Duration.ofDays(1);

  /** A lost second of counts is no fault, so a commit need not reach the disk. */
  private static final List<String> SETTINGS =
      List.of(
          "PRAGMA busy_timeout=1000",
          "PRAGMA locking_mode=EXCLUSIVE",
          "PRAGMA journal_mode=WAL",
          "PRAGMA synchronous=NORMAL",
          """
          CREATE TABLE IF NOT EXISTS counter (
            name BLOB PRIMARY KEY,
            state BLOB NOT NULL,
            changed INTEGER NOT NULL -- epoch second
          ) WITHOUT ROWID\
          """,
          "CREATE INDEX IF NOT EXISTS counter_changed ON counter (changed)");

  private final Connection connection;

  CounterFile(Path file) throws SQLException {
    connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    try (Statement statement = connection.createStatement()) {
      for (String setting : SETTINGS) {
        statement.execute(setting);
      }
      connection.setAutoCommit(false);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** Hands over every count that may be alive, the latest first. */
  void read(Instant now, int most, BiConsumer<CounterKey, byte[]> taker) throws SQLException {
    String query =
        "SELECT name, state FROM counter WHERE changed > ? ORDER BY changed DESC LIMIT ?";
    try (PreparedStatement select = connection.prepareStatement(query)) {
      select.setLong(1, now.minus(LIFE).getEpochSecond());
      select.setInt(2, most);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          ByteBuffer name = ByteBuffer.wrap(rows.getBytes(1));
          taker.accept(new CounterKey(name.getLong(), name.getLong()), rows.getBytes(2));
        }
      }
    }
    connection.commit();
  }

  /** Writes the states in one transaction, and forgets what is over. */
  void write(Map<CounterKey, byte[]> states, Instant now) throws SQLException {
    try (PreparedStatement put =
            connection.prepareStatement("INSERT OR REPLACE INTO counter VALUES (?, ?, ?)");
        PreparedStatement forget =
            connection.prepareStatement("DELETE FROM counter WHERE changed <= ?")) {
      for (Map.Entry<CounterKey, byte[]> entry : states.entrySet()) {
        CounterKey key = entry.getKey();
        put.setBytes(
            1, ByteBuffer.allocate(2 * Long.BYTES).putLong(key.high()).putLong(key.low()).array());
        put.setBytes(2, entry.getValue());
        put.setLong(3, now.getEpochSecond());
        put.addBatch();
      }
      put.executeBatch();
      forget.setLong(1, now.minus(LIFE).getEpochSecond());
      forget.executeUpdate();
      connection.commit();
    } catch (SQLException e) {
      connection.rollback();
      throw e;
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
