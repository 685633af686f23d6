package dev.stile.store.memory;

import dev.stile.report.Event;
import dev.stile.report.EventStore;
import dev.stile.report.Keeping;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** Keeps events in memory: a restart forgets them. */
public final class MemoryEventStore implements EventStore {
  private record Numbered(long number, Event event) {}

  private final InstantSource clock;
  private final Keeping keeping;
  private final Deque<Numbered> earned = new ArrayDeque<>();
  private final Deque<Numbered> unearned = new ArrayDeque<>();
  private long appended;

  public MemoryEventStore(InstantSource clock, Keeping keeping) {
    this.clock = clock;
    this.keeping = keeping;
  }

  @Override
  public synchronized void append(Event event) {
    Deque<Numbered> like = event.isEarned() ? earned : unearned;
    like.addLast(new Numbered(appended++, event));
    if (like.size() > keeping.most(event.isEarned())) {
      like.removeFirst();
    }
    forget(earned);
    forget(unearned);
  }

  private void forget(Deque<Numbered> events) {
    Instant oldest = keeping.oldest(clock.instant());
    while (!events.isEmpty() && events.getFirst().event().call().time().isBefore(oldest)) {
      events.removeFirst();
    }
  }

  /** It always has room: the oldest make it. */
  @Override
  public long dropped() {
    return 0;
  }

  @Override
  public synchronized List<Event> find(String account, String certifyId, int most) {
    forget(earned);
    forget(unearned);
    return Stream.concat(earned.reversed().stream(), unearned.reversed().stream())
        .filter(kept -> kept.event().call().account().equals(account))
        .filter(kept -> kept.event().call().certifyId().equals(certifyId))
        .limit(most)
        .sorted(Comparator.comparingLong(Numbered::number))
        .map(Numbered::event)
        .toList();
  }
}
