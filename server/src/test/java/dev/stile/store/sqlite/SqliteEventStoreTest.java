package dev.stile.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stile.TestClock;
import dev.stile.challenge.StoreUnavailable;
import dev.stile.report.EventStore;
import dev.stile.report.EventStoreContract;
import dev.stile.report.Events;
import dev.stile.report.Keeping;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteEventStoreTest implements EventStoreContract {
  @TempDir private Path folder;

  private InstantSource clock = Instant::now;
  private Keeping keeping = KEEPING;
  private final List<SqliteEventStore> opened = new ArrayList<>();

  @Override
  public SqliteEventStore open(InstantSource clock, Keeping keeping) {
    this.clock = clock;
    this.keeping = keeping;
    SqliteEventStore store = new SqliteEventStore(file(), clock, keeping);
    opened.add(store);
    return store;
  }

  @Override
  public EventStore settled(EventStore store) {
    close();
    return open(clock, keeping);
  }

  private Path file() {
    return folder.resolve("events.db");
  }

  @AfterEach
  void close() {
    opened.forEach(SqliteEventStore::close);
    opened.clear();
  }

  @Test
  void manyAreWrittenWhileOthersRead() throws IOException {
    EventStore store = open(() -> NOW, new Keeping(Duration.ofDays(1), 100_000));
    for (int i = 0; i < 5000; i++) {
      store.append(Events.failed(NOW, "a"));
    }
    while (store.find(Events.ACCOUNT, "a", 10_000).size() < 5000 - store.dropped()) {
      Thread.onSpinWait();
    }
    assertThat(store.dropped()).isZero();
  }

  @Test
  void aRunningStoreForgetsByItself() throws IOException {
    TestClock later = new TestClock(NOW);
    EventStore store = open(later, KEEPING);
    store.append(Events.failed(NOW, "a"));
    store = settled(store);
    assertThat(store.find(Events.ACCOUNT, "a", 1)).hasSize(1);
    later.advance(Duration.ofDays(31));
    while (!store.find(Events.ACCOUNT, "a", 1).isEmpty()) {
      Thread.onSpinWait();
    }
  }

  @Test
  void whatIsForgottenIsOverwritten() throws IOException {
    TestClock later = new TestClock(NOW);
    open(later, KEEPING).append(Events.failed(NOW, "vanishing"));
    close();
    assertThat(content()).contains("vanishing");
    later.advance(Duration.ofDays(31));
    open(later, KEEPING);
    close();
    assertThat(content()).doesNotContain("vanishing");
  }

  private String content() throws IOException {
    return Files.readString(file(), StandardCharsets.ISO_8859_1);
  }

  @Test
  void aFileThatIsNoDatabaseIsRefused() throws IOException {
    Files.writeString(
        file(), "not a database, by any means, but long enough for a header".repeat(9));
    assertThatThrownBy(() -> open(() -> NOW, KEEPING)).isInstanceOf(StoreUnavailable.class);
    assertThatThrownBy(() -> EventArchive.find(file(), "a", "b", 1))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aMissingFileIsNotMadeByReadingIt() {
    assertThatThrownBy(() -> EventArchive.find(file(), "a", "b", 1))
        .isInstanceOf(IOException.class);
    assertThat(file()).doesNotExist();
  }
}
