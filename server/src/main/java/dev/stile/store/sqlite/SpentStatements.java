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

/** The statements of a {@link SpentTable}, prepared. Not thread-safe. */
final class SpentStatements implements AutoCloseable {
  /** More than a full batch of new rows, so that forgetting keeps up with spending. */
  private static final int FORGOTTEN_AT_ONCE = 2 * SqliteSpentLedger.BATCH;

  private final PreparedStatement insert;
  private final PreparedStatement select;
  private final PreparedStatement conclude;
  private final PreparedStatement forget;

  SpentStatements(Connection connection) throws SQLException {
    this.insert =
        connection.prepareStatement(
            "INSERT INTO spent (kind, id, spender, until) VALUES (?, ?, ?, ?)"
                + " ON CONFLICT DO NOTHING");
    this.select =
        connection.prepareStatement(
            "SELECT spender, conclusion FROM spent WHERE kind = ? AND id = ?");
    this.conclude =
        connection.prepareStatement("UPDATE spent SET conclusion = ? WHERE kind = ? AND id = ?");
    this.forget =
        connection.prepareStatement(
            "DELETE FROM spent WHERE (kind, id) IN (SELECT kind, id FROM spent"
                + " WHERE until < ? ORDER BY until LIMIT "
                + FORGOTTEN_AT_ONCE
                + ")");
  }

  /** Returns whether the id was new. */
  boolean insert(SpentId id, Spender spender, Instant until) throws SQLException {
    identify(insert, 1, id);
    insert.setBytes(3, bytes(spender.high(), spender.low()));
    insert.setLong(4, until.getEpochSecond());
    return insert.executeUpdate() == 1;
  }

  /** A use of an id, and what came of it. */
  record Use(Spender spender, byte conclusion) {}

  /** Who spent the id, or null when nobody has. */
  @Nullable Use use(SpentId id) throws SQLException {
    identify(select, 1, id);
    try (ResultSet found = select.executeQuery()) {
      if (!found.next()) {
        return null;
      }
      ByteBuffer spender = ByteBuffer.wrap(found.getBytes(1));
      return new Use(new Spender(spender.getLong(), spender.getLong()), found.getByte(2));
    }
  }

  /** Writes what came of the use of an id that is there. */
  void conclude(SpentId id, byte conclusion) throws SQLException {
    conclude.setByte(1, conclusion);
    identify(conclude, 2, id);
    conclude.executeUpdate();
  }

  /** Deletes some of what ended before this second; returns how many. */
  int forget(Instant now) throws SQLException {
    forget.setLong(1, now.getEpochSecond());
    return forget.executeUpdate();
  }

  /** Sets the kind at a parameter, and the id at the one behind it. */
  private static void identify(PreparedStatement statement, int from, SpentId id)
      throws SQLException {
    statement.setInt(from, code(id.kind()));
    statement.setBytes(from + 1, bytes(id.high(), id.low()));
  }

  /** Written to disk: a number stays with its kind for ever. */
  private static int code(SpentId.Kind kind) {
    return switch (kind) {
      case ATTEMPT -> 0;
      case TICKET -> 1;
      case ESCALATION -> 2;
    };
  }

  private static byte[] bytes(long high, long low) {
    return ByteBuffer.allocate(2 * Long.BYTES).putLong(high).putLong(low).array();
  }

  @Override
  public void close() throws SQLException {
    try (insert;
        select;
        conclude;
        forget) {
      // Closes all of them, even when one of them cannot be.
    }
  }
}
