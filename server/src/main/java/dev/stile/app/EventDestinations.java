package dev.stile.app;

import dev.stile.app.config.StileConfig;
import dev.stile.report.Counts;
import dev.stile.report.Event;
import dev.stile.report.EventSink;
import dev.stile.report.Keeping;
import dev.stile.store.events.EventLines;
import dev.stile.store.events.EventQueue;
import dev.stile.store.memory.MemoryEventStore;
import dev.stile.store.sqlite.SqliteEventStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where events go by the configuration: to a store, and to files of JSON lines if wanted. */
final class EventDestinations implements EventSink, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EventDestinations.class);

  private final List<EventSink> sinks = new ArrayList<>();
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();

  /**
   * Opens them.
   *
   * @throws IOException when a folder can't be made
   */
  static EventDestinations open(StileConfig config, InstantSource clock, Counts counts)
      throws IOException {
    EventDestinations all = new EventDestinations();
    try {
      all.openStore(config, clock);
      if (config.events().jsonLines().isPresent()) {
        all.openLines(config.events().jsonLines().get(), clock, config.events().keeping().age());
      }
    } catch (IOException | RuntimeException e) {
      all.close();
      throw e;
    }
    counts.publishCount(
        "stile.events.dropped",
        "Events that no place was left for, or that could not be written.",
        all,
        EventSink::dropped);
    return all;
  }

  private void openStore(StileConfig config, InstantSource clock) {
    Keeping keeping = config.events().keeping();
    switch (config.store()) {
      case SQLITE -> {
        SqliteEventStore store = new SqliteEventStore(file(config.dataFolder()), clock, keeping);
        sinks.add(store);
        opened.push(store);
      }
      case MEMORY -> sinks.add(new MemoryEventStore(clock, keeping));
    }
  }

  private void openLines(Path folder, InstantSource clock, Duration age) throws IOException {
    EventQueue lines = new EventQueue("event-lines", new EventLines(folder, clock, age));
    sinks.add(lines);
    opened.push(lines);
  }

  /** The SQLite file of events in a data folder. */
  static Path file(Path dataFolder) {
    return dataFolder.resolve("events.db");
  }

  @Override
  public void append(Event event) {
    sinks.forEach(sink -> sink.append(event));
  }

  @Override
  public long dropped() {
    return sinks.stream().mapToLong(EventSink::dropped).sum();
  }

  @Override
  public void close() {
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (Exception e) {
        LOG.error("events could not be closed", e);
      }
    }
  }
}
