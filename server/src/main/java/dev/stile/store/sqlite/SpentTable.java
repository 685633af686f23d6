package dev.stile.store.sqlite;

import dev.stile.challenge.Spend;
import dev.stile.challenge.Spender;
import dev.stile.challenge.SpentId;
import dev.stile.challenge.SpentLedger;
import dev.stile.store.sqlite.SpentStatements.Use;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
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

  /** What leads from each version of the file to the next; a new file has version 0. */
  private static final List<List<String>> MIGRATIONS =
      List.of(
          List.of(
              """
              CREATE TABLE spent (
                kind INTEGER NOT NULL,
                id BLOB NOT NULL,
                spender BLOB NOT NULL,
                until INTEGER NOT NULL, -- epoch second, cut off
                PRIMARY KEY (kind, id)
              ) WITHOUT ROWID\
              """,
              "CREATE INDEX spent_until ON spent (until)"),
          List.of(
              "ALTER TABLE spent ADD COLUMN conclusion INTEGER NOT NULL DEFAULT "
                  + SpentLedger.NONE));

  private static final int SCHEMA_VERSION = MIGRATIONS.size();

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
    int version = Math.toIntExact(number("PRAGMA user_version"));
    if (version > SCHEMA_VERSION) {
      throw new SQLException(
          file + " has schema " + version + ", newer than " + SCHEMA_VERSION + ": refused");
    }
    if (version < SCHEMA_VERSION) {
      execute("BEGIN IMMEDIATE");
      for (List<String> migration : MIGRATIONS.subList(version, SCHEMA_VERSION)) {
        for (String step : migration) {
          execute(step);
        }
      }
      execute("PRAGMA user_version=" + SCHEMA_VERSION);
      execute("COMMIT");
    }
  }

  /**
   * Does all in one transaction, in their order, and forgets some of what has expired.
   *
   * @return what tells each caller his answer, true once this returns
   * @throws SQLException when nothing may be said of any of them
   */
  List<Runnable> perform(List<LedgerRequest<?>> requests, Instant now) throws SQLException {
    long rowsBefore = rows;
    try {
      execute("BEGIN IMMEDIATE");
      rows -= sql().forget(now);
      List<Runnable> answers = new ArrayList<>(requests.size());
      for (LedgerRequest<?> request : requests) {
        answers.add(request.performOn(this));
      }
      execute("COMMIT");
      return answers;
    } catch (SQLException | RuntimeException e) {
      rows = rowsBefore;
      startAfresh(e);
      throw e;
    }
  }

  private SpentStatements sql() throws SQLException {
    SpentStatements sql = statements == null ? new SpentStatements(connection) : statements;
    statements = sql;
    return sql;
  }

  /** A {@link LedgerRequest}'s work: see {@link SpentLedger#spend}. */
  Spend spend(SpentId id, Spender spender, Instant until) throws SQLException {
    if (rows < SpentLedger.placesFor(id.kind(), capacity) && sql().insert(id, spender, until)) {
      rows++;
      return Spend.FIRST_USE;
    }
    Use first = sql().use(id);
    if (first == null) {
      return Spend.FULL;
    }
    return first.spender().equals(spender) ? Spend.SAME_SPENDER : Spend.ALREADY_SPENT;
  }

  /** A {@link LedgerRequest}'s work: see {@link SpentLedger#conclude}. */
  byte conclude(SpentId id, Spender spender, byte conclusion) throws SQLException {
    Use use = sql().use(id);
    if (use == null || !use.spender().equals(spender)) {
      return conclusion;
    }
    if (use.conclusion() != SpentLedger.NONE) {
      return use.conclusion();
    }
    sql().conclude(id, conclusion);
    return conclusion;
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
