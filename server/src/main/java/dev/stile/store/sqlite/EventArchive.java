package dev.stile.store.sqlite;

import dev.stile.report.Event;
import dev.stile.store.events.EventJson;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteConfig;

/** Reads a file of events, also while a server in this or another process writes it. */
public final class EventArchive {
  /** What was earned comes first, so that what anybody can cause never hides it. */
  private static final String LATEST =
      """
      SELECT body FROM
        (SELECT id, body FROM event WHERE account = ? AND certify_id = ?
          ORDER BY earned DESC, id DESC LIMIT ?)
      ORDER BY id\
      """;

  private static final int PATIENCE_MS = 2000;

  private EventArchive() {}

  /**
   * The events under one certifyId, see {@link dev.stile.report.EventStore#find}.
   *
   * @throws IOException when the file can't be read, or is none of ours
   */
  public static List<Event> find(Path file, String account, String certifyId, int most)
      throws IOException {
    SQLiteConfig reading = new SQLiteConfig();
    reading.setReadOnly(true);
    reading.setBusyTimeout(PATIENCE_MS);
    try (Connection connection = reading.createConnection("jdbc:sqlite:" + file);
        PreparedStatement select = connection.prepareStatement(LATEST)) {
      select.setString(1, account);
      select.setString(2, certifyId);
      select.setInt(3, most);
      List<Event> found = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(EventJson.read(rows.getString(1)));
        }
      }
      return found;
    } catch (SQLException | IllegalArgumentException e) {
      throw new IOException("cannot read " + file, e);
    }
  }
}
