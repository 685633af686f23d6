package dev.stile.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stile.TestClock;
import dev.stile.challenge.StoreUnavailable;
import dev.stile.limit.CounterKey;
import dev.stile.limit.CounterStore;
import dev.stile.limit.CounterStoreContract;
import dev.stile.limit.Tally;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteCounterStoreTest implements CounterStoreContract {
  @TempDir private Path folder;

  private final List<SqliteCounterStore> opened = new ArrayList<>();

  @Override
  public CounterStore open(InstantSource clock, int capacity) {
    SqliteCounterStore store =
        new SqliteCounterStore(folder.resolve("counters.db"), clock, capacity);
    opened.add(store);
    return store;
  }

  @AfterEach
  void close() {
    opened.forEach(SqliteCounterStore::close);
  }

  @Test
  void aRestartTakesTheCountsUpAgain() {
    TestClock clock = new TestClock(NOW);
    CounterStore before = open(clock, 100);
    before.count(ALICE);
    clock.advance(Duration.ofMinutes(30));
    before.count(ALICE);
    close();
    clock.advance(Duration.ofMinutes(40));
    assertThat(open(clock, 100).count(ALICE)).isEqualTo(new Tally(2, 3));
  }

  @Test
  void manyCountsAreAllWritten() {
    CounterStore before = open(() -> NOW, 50_000);
    for (int i = 0; i < 25_000; i++) {
      before.count(new CounterKey(i, i));
    }
    close();
    CounterStore after = open(() -> NOW, 50_000);
    for (int i = 0; i < 25_000; i++) {
      assertThat(after.count(new CounterKey(i, i)).day()).isEqualTo(2);
    }
  }

  @Test
  void aFileHeldBySomebodyElseIsRefused() {
    open(() -> NOW, 100);
    assertThatThrownBy(() -> open(() -> NOW, 100)).isInstanceOf(StoreUnavailable.class);
  }
}
