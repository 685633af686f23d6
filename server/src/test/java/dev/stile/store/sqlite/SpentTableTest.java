package dev.stile.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpentTableTest {
  @TempDir private Path folder;

  private SpentTable open() throws SQLException {
    return new SpentTable(folder.resolve("spent.db"), 100);
  }

  @Test
  void aCommitWaitsForTheDisk() throws SQLException {
    int full = 2;
    try (SpentTable table = open()) {
      assertThat(table.number("PRAGMA synchronous")).isEqualTo(full);
      assertThat(table.number("SELECT journal_mode = 'wal' FROM pragma_journal_mode")).isOne();
    }
  }

  @Test
  void theFileCarriesItsVersionAndOpensAgain() throws SQLException {
    open().close();
    try (SpentTable table = open()) {
      assertThat(table.number("PRAGMA user_version")).isEqualTo(2);
    }
  }

  @Test
  void aFileOfTheFirstVersionIsTakenOverWithAllThatIsSpent() throws SQLException {
    try (SpentTable table = open()) {
      table.execute("INSERT INTO spent (kind, id, spender, until) VALUES (0, x'01', x'02', 3)");
      table.execute("ALTER TABLE spent DROP COLUMN conclusion");
      table.execute("PRAGMA user_version=1");
    }
    try (SpentTable table = open()) {
      assertThat(table.rows()).isOne();
      assertThat(table.number("SELECT conclusion FROM spent")).isZero();
      assertThat(table.number("PRAGMA user_version")).isEqualTo(2);
    }
  }

  @Test
  void aFileOfANewerVersionIsRefusedAndLeftAlone() throws SQLException {
    try (SpentTable table = open()) {
      table.execute("PRAGMA user_version=3");
    }
    for (int attempt = 0; attempt < 2; attempt++) {
      assertThatThrownBy(this::open).isInstanceOf(SQLException.class).hasMessageContaining("newer");
    }
  }

  @Test
  void aFileThatIsNoDatabaseIsRefused() throws Exception {
    Files.write(folder.resolve("spent.db"), "x".repeat(5_000).getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(this::open).isInstanceOf(SQLException.class);
  }
}
