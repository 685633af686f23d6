package dev.stile.store.sqlite;

import dev.stile.challenge.Spender;
import dev.stile.challenge.SpentId;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The three statements of a {@link SpentTable}, prepared. Not thread-safe. */
final class SpentStatements implements AutoCloseable {
  /** More than a full batch of new rows, so that forgetting keeps up with spending. */
  private static final int FORGOTTEN_AT_ONCE = 2 * SqliteSpentLedger.BATCH;

  private final PreparedStatement insert;
  private final PreparedStatement select;
  private final PreparedStatement forget;

  SpentStatements(Connection connection) throws SQLException {
    this.insert =
        connection.prepareStatement(
            "INSERT INTO spent (kind, id, spender, until) VALUES (?, ?, ?, ?)"
                + " ON CONFLICT DO NOTHING");
    this.select =
        connection.prepareStatement("SELECT spender FROM spent WHERE kind = ? AND id = ?");
    this.forget =
        connection.prepareStatement(
            "DELETE FROM spent WHERE (kind, id) IN (SELECT kind, id FROM spent"
                + " WHERE until < ? ORDER BY until LIMIT "
                + FORGOTTEN_AT_ONCE
                + ")");
  }

  /** Returns whether the id was new. */
  boolean insert(SpendRequest request) throws SQLException {
    Spender spender = request.spender();
    identify(insert, request.id());
    insert.setBytes(3, bytes(spender.high(), spender.low()));
    insert.setLong(4, request.until().getEpochSecond());
    return insert.executeUpdate() == 1;
  }

  /** Who spent the id, or null when nobody has. */
  @Nullable Spender spender(SpentId id) throws SQLException {
    identify(select, id);
    try (ResultSet found = select.executeQuery()) {
      if (!found.next()) {
        return null;
      }
      ByteBuffer spender = ByteBuffer.wrap(found.getBytes(1));
      return new Spender(spender.getLong(), spender.getLong());
    }
  }

  /** Deletes some of what ended before this second; returns how many. */
  int forget(Instant now) throws SQLException {
    forget.setLong(1, now.getEpochSecond());
    return forget.executeUpdate();
  }

  private static void identify(PreparedStatement statement, SpentId id) throws SQLException {
    statement.setInt(1, code(id.kind()));
    statement.setBytes(2, bytes(id.high(), id.low()));
  }

  /** Written to disk: a number stays with its kind for ever. */
  private static int code(SpentId.Kind kind) {
    return switch (kind) {
      case ATTEMPT -> 0;
      case TICKET -> 1;
    };
  }

  private static byte[] bytes(long high, long low) {
    return ByteBuffer.allocate(2 * Long.BYTES).putLong(high).putLong(low).array();
  }

  @Override
  public void close() throws SQLException {
    try (insert;
        select;
        forget) {
      // Closes all three, even when one of them cannot be.
    }
  }
}
