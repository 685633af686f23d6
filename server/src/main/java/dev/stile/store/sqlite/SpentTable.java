package dev.stile.store.sqlite;

import dev.stile.challenge.Spend;
import dev.stile.challenge.Spender;
import dev.stile.challenge.SpentLedger;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The SQLite file of spent ids: its settings, its schema, its transactions. Not thread-safe: one
 * thread owns it.
 *
 * <p>It locks the file for as long as it is open: a second opening, from this process or another,
 * fails after a second. So the number of rows is known without counting, and nobody else's
 * transaction can keep a caller waiting.
 */
final class SpentTable implements AutoCloseable {
  private static final int SCHEMA_VERSION = 1;

  /**
   * FULL: a commit has reached the disk when it returns, so a crash cannot make a spent id usable.
   * The checkpoint comes after 16 MB of log, since random ids dirty the same pages again and again.
   */
  private static final List<String> SETTINGS =
      List.of(
          "PRAGMA busy_timeout=1000",
          "PRAGMA locking_mode=EXCLUSIVE",
          "PRAGMA journal_mode=WAL",
          "PRAGMA synchronous=FULL",
          "PRAGMA wal_autocheckpoint=4000",
          "PRAGMA journal_size_limit=67108864",
          "PRAGMA cache_size=-65536");

  private static final List<String> SCHEMA =
      List.of(
          "BEGIN IMMEDIATE",
          """
          CREATE TABLE spent (
            kind INTEGER NOT NULL,
            id BLOB NOT NULL,
            spender BLOB NOT NULL,
            until INTEGER NOT NULL, -- epoch second, cut off
            PRIMARY KEY (kind, id)
          ) WITHOUT ROWID\
          """,
          "CREATE INDEX spent_until ON spent (until)",
          "PRAGMA user_version=" + SCHEMA_VERSION,
          "COMMIT");

  private final Connection connection;
  private final long capacity;
  private long rows;

  /** Null after a failure: the driver closes a statement that has failed. */
  private @Nullable SpentStatements statements;

  /**
   * Opens the file, or makes it.
   *
   * @throws SQLException when the file cannot be opened, is held by somebody else, is no database,
   *     or was written by a newer version of this program
   */
  SpentTable(Path file, long capacity) throws SQLException {
    this.capacity = capacity;
    this.connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    try {
      prepareFile(file);
      this.rows = number("SELECT count(*) FROM spent");
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private void prepareFile(Path file) throws SQLException {
    for (String setting : SETTINGS) {
      execute(setting);
    }
    long version = number("PRAGMA user_version");
    if (version > SCHEMA_VERSION) {
      throw new SQLException(
          file + " has schema " + version + ", newer than " + SCHEMA_VERSION + ": refused");
    }
    if (version == 0) {
      for (String step : SCHEMA) {
        execute(step);
      }
    }
  }

  /**
   * Spends all in one transaction, in their order, and forgets some of what has expired.
   *
   * @return one answer for each, true once this returns
   * @throws SQLException when nothing may be said of any of them
   */
  Spend[] spend(List<SpendRequest> requests, Instant now) throws SQLException {
    long rowsBefore = rows;
    try {
      SpentStatements sql = statements == null ? new SpentStatements(connection) : statements;
      statements = sql;
      execute("BEGIN IMMEDIATE");
      rows -= sql.forget(now);
      Spend[] answers = new Spend[requests.size()];
      for (int i = 0; i < answers.length; i++) {
        answers[i] = spend(sql, requests.get(i));
      }
      execute("COMMIT");
      return answers;
    } catch (SQLException | RuntimeException e) {
      rows = rowsBefore;
      startAfresh(e);
      throw e;
    }
  }

  private Spend spend(SpentStatements sql, SpendRequest request) throws SQLException {
    if (rows < SpentLedger.placesFor(request.id().kind(), capacity) && sql.insert(request)) {
      rows++;
      return Spend.FIRST_USE;
    }
    Spender first = sql.spender(request.id());
    if (first == null) {
      return Spend.FULL;
    }
    return first.equals(request.spender()) ? Spend.SAME_SPENDER : Spend.ALREADY_SPENT;
  }

  /** SQLite may have rolled back by itself; what matters is that no transaction stays open. */
  private void startAfresh(Exception cause) {
    SpentStatements failed = statements;
    statements = null;
    try {
      execute("ROLLBACK");
      if (failed != null) {
        failed.close();
      }
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  long rows() {
    return rows;
  }

  long number(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      return result.getLong(1);
    }
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
