package dev.stile.store.events;

import dev.stile.report.Event;
import dev.stile.report.EventSink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands events to a slow writer, in batches and on a thread of its own. What finds no place, or
 * can't be written, is dropped and counted: a disk that stalls must not keep visitors waiting.
 * Events that cost nothing get half of the places.
 */
public final class EventQueue implements EventSink, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EventQueue.class);

  /** Most events in one batch. */
  private static final int BATCH = 1024;

  private static final int IDLE_MS = 1000;

  /** Eight seconds of a thousand attempts each, about 8 MB. */
  private static final int PLACES = 8192;

  private final Writer writer;

  /** An empty one only wakes the writer up. */
  private final BlockingQueue<Optional<Event>> queue;

  private final int unearnedPlaces;
  private final LongAdder dropped = new LongAdder();
  private final Thread thread;
  private volatile boolean closed;
  private boolean isFailing;

  /** Where batches go; one thread calls it. */
  public interface Writer extends AutoCloseable {
    /**
     * Writes all or none.
     *
     * @param events may be none: about once a second while nothing happens
     */
    void write(List<Event> events) throws Exception;

    @Override
    void close() throws IOException;
  }

  /**
   * Starts the thread.
   *
   * @param writer closed by it in the end
   */
  public EventQueue(String name, Writer writer) {
    this(name, writer, PLACES);
  }

  EventQueue(String name, Writer writer, int places) {
    this.writer = writer;
    this.queue = new ArrayBlockingQueue<>(places);
    this.unearnedPlaces = places / 2;
    this.thread = Thread.ofPlatform().name(name).start(this::run);
  }

  @Override
  public void append(Event event) {
    boolean isPlace = event.isEarned() || queue.size() < unearnedPlaces;
    if (closed || !isPlace || !queue.offer(Optional.of(event))) {
      dropped.increment();
    }
  }

  @Override
  public long dropped() {
    return dropped.sum();
  }

  private void run() {
    try (writer) {
      List<Optional<Event>> batch = new ArrayList<>(BATCH);
      while (!closed || !queue.isEmpty()) {
        Optional<Event> first = queue.poll(IDLE_MS, TimeUnit.MILLISECONDS);
        if (first != null) {
          batch.add(first);
          queue.drainTo(batch, BATCH - 1);
        }
        write(batch.stream().flatMap(Optional::stream).toList());
        batch.clear();
      }
    } catch (InterruptedException | IOException e) {
      LOG.error("events could not be written to the end", e);
    } finally {
      closed = true;
    }
  }

  /** Logs when writing begins to fail and when it works again, and nothing in between. */
  private void write(List<Event> events) {
    try {
      writer.write(events);
      if (isFailing) {
        isFailing = false;
        LOG.info("events are written again");
      }
    } catch (Exception e) {
      dropped.add(events.size());
      if (!isFailing) {
        isFailing = true;
        LOG.error("events are dropped: they can't be written now", e);
      }
    }
  }

  /** Writes what is queued, then closes the writer. */
  @Override
  public void close() {
    closed = true;
    // When there is no place for it, the writer is awake.
    boolean _ = queue.offer(Optional.empty());
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
