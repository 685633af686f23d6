package dev.stile.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.TestClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link EventStore} promises. */
public interface EventStoreContract {
  Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  Keeping KEEPING = new Keeping(Duration.ofDays(30), 100);

  /** A store, empty at first; the implementing test closes it. */
  EventStore open(InstantSource clock, Keeping keeping);

  /**
   * The store once all that was appended can be found: the same, or one that has been closed in
   * order and opened again.
   */
  EventStore settled(EventStore store);

  private static List<Event> found(EventStore store, String certifyId) throws IOException {
    return store.find(Events.ACCOUNT, certifyId, 1000);
  }

  @Test
  default void whatIsAppendedIsFoundWholeAndInItsOrder() throws IOException {
    EventStore store = open(() -> NOW, KEEPING);
    List<Event> events =
        List.of(
            Events.notJudged(NOW, "a"),
            Events.failed(NOW, "a"),
            Events.passed(NOW, "a"),
            Events.redeemed(NOW, "a"));
    events.forEach(store::append);
    assertThat(found(settled(store), "a")).isEqualTo(events);
    assertThat(store.dropped()).isZero();
  }

  @Test
  default void nothingOfAnotherIdOrAccountIsFound() throws IOException {
    EventStore store = open(() -> NOW, KEEPING);
    store.append(Events.failed(NOW, "a"));
    store = settled(store);
    assertThat(found(store, "A")).isEmpty();
    assertThat(store.find("other1", "a", 10)).isEmpty();
  }

  @Test
  default void whatIsOlderThanItsTimeIsForgotten() throws IOException {
    TestClock clock = new TestClock(NOW);
    EventStore store = open(clock, KEEPING);
    store.append(Events.failed(NOW, "a"));
    store.append(Events.notJudged(NOW, "a"));
    store.append(Events.failed(NOW.plusMillis(2), "a"));
    clock.advance(Duration.ofDays(30).plusMillis(1));
    assertThat(found(settled(store), "a")).containsExactly(Events.failed(NOW.plusMillis(2), "a"));
  }

  @Test
  default void beyondTheBoundTheOldestGo() throws IOException {
    EventStore store = open(() -> NOW, KEEPING);
    List<Event> events =
        IntStream.range(0, 100)
            .<Event>mapToObj(i -> Events.failed(NOW.plusMillis(i), "a"))
            .toList();
    events.forEach(store::append);
    assertThat(found(settled(store), "a")).isEqualTo(events.subList(10, 100));
  }

  @Test
  default void aFloodOfWhatCostsNothingPushesOutOnlyItsLike() throws IOException {
    EventStore store = open(() -> NOW, KEEPING);
    store.append(Events.failed(NOW, "a"));
    store.append(Events.notJudged(NOW.plusMillis(1), "b"));
    for (int i = 2; i < 500; i++) {
      store.append(Events.notJudged(NOW.plusMillis(i), "flood"));
    }
    store = settled(store);
    assertThat(found(store, "a")).hasSize(1);
    assertThat(found(store, "b")).isEmpty();
    assertThat(found(store, "flood")).hasSize(10);
  }

  @Test
  default void whatCostsNothingNeverHidesWhatWasEarned() throws IOException {
    EventStore store = open(() -> NOW, KEEPING);
    store.append(Events.failed(NOW, "a"));
    store.append(Events.passed(NOW, "a"));
    store.append(Events.notJudged(NOW, "a"));
    store.append(Events.notJudged(NOW.plusMillis(1), "a"));
    store = settled(store);
    assertThat(store.find(Events.ACCOUNT, "a", 3))
        .containsExactly(
            Events.failed(NOW, "a"),
            Events.passed(NOW, "a"),
            Events.notJudged(NOW.plusMillis(1), "a"));
    assertThat(store.find(Events.ACCOUNT, "a", 1)).containsExactly(Events.passed(NOW, "a"));
  }
}
