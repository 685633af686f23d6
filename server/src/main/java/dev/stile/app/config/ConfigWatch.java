package dev.stile.app.config;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the configuration in force, and takes a changed file over: whole or not at all.
 *
 * <p>Looks once a second at the contents of the configuration file and of every file it names. It
 * acts on a change once two looks in a row have found the same, since a file may be half written
 * and sound as far as it goes. A change with faults, or of something that needs a restart, is
 * logged once and changes nothing. Thread-safe; {@link #get} never blocks, and a request that asks
 * once sees one configuration.
 */
public final class ConfigWatch implements Supplier<StileConfig>, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ConfigWatch.class);

  private final Supplier<Reading> reader;
  private final AtomicReference<StileConfig> current;
  private final List<Consumer<StileConfig>> listeners = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("config-watch").daemon().factory());
  private SourceFiles sources;

  /** What the previous look found changed, or null when it found nothing. */
  private @Nullable SourceFiles unsettled;

  /** What became of one look at the files. */
  public enum Outcome {
    UNCHANGED,
    /** Something has changed and may go on changing: the next look decides. */
    UNSETTLED,
    TAKEN_OVER,
    REFUSED
  }

  /**
   * @param first what has been read at the start
   * @param reader reads the same configuration again
   */
  public ConfigWatch(Reading.Loaded first, Supplier<Reading> reader) {
    this.reader = reader;
    this.current = new AtomicReference<>(first.config());
    this.sources = first.sources();
  }

  /** A configuration that came from no file and never changes. */
  public static ConfigWatch fixed(StileConfig config) {
    Reading.Loaded only = new Reading.Loaded(config, List.of(), new SourceFiles());
    return new ConfigWatch(only, () -> only);
  }

  /** The configuration in force. */
  @Override
  public StileConfig get() {
    return current.get();
  }

  /**
   * Has {@code listener} told of each new configuration, on the watching thread, before {@link
   * #get} hands it out. When a listener throws, the old configuration stays in force.
   */
  public void onChange(Consumer<StileConfig> listener) {
    listeners.add(listener);
  }

  /** Begins to look once a second, until {@link #close}. */
  public void start() {
    // The task catches what it throws, so its future has nothing to tell.
    var _ = timer.scheduleWithFixedDelay(this::checkSafely, 1, 1, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }

  /** Looks at the files now. */
  public synchronized Outcome check() {
    if (!sources.changed()) {
      unsettled = null;
      return Outcome.UNCHANGED;
    }
    Reading reading = reader.get();
    if (unsettled == null || !unsettled.agreesWith(reading.sources())) {
      unsettled = reading.sources();
      return Outcome.UNSETTLED;
    }
    unsettled = null;
    // Also after a refusal: the same fault is not logged every second.
    sources = reading.sources();
    return switch (reading) {
      case Reading.Faulty faulty -> refused(faulty);
      case Reading.Loaded loaded -> considered(loaded);
    };
  }

  // The timer drops a task that throws, and nobody would hear of later changes.
  private void checkSafely() {
    try {
      check();
    } catch (RuntimeException e) {
      LOG.error("The changed configuration is not taken over: taking it over failed", e);
    }
  }

  private static Outcome refused(Reading.Faulty faulty) {
    LOG.error("The changed configuration is not taken over; faults: {}", faulty.faults().size());
    faulty.faults().forEach(fault -> LOG.error("{}", fault));
    return Outcome.REFUSED;
  }

  private Outcome considered(Reading.Loaded loaded) {
    List<String> restart = RestartKeys.between(current.get(), loaded.config());
    if (!restart.isEmpty()) {
      LOG.error(
          "The changed configuration is not taken over, these keys need a restart: {}",
          String.join(", ", restart));
      return Outcome.REFUSED;
    }
    listeners.forEach(listener -> listener.accept(loaded.config()));
    current.set(loaded.config());
    LOG.info("The changed configuration is taken over");
    logNotices(loaded);
    return Outcome.TAKEN_OVER;
  }

  /** Logs what an operator should know of a configuration that is taken into force. */
  public static void logNotices(Reading.Loaded loaded) {
    loaded.warnings().forEach(warning -> LOG.warn("{}", warning));
    loaded
        .config()
        .openDoors()
        .forEach(scene ->
            LOG.warn(
                "Scene {} of account {} is in test mode and lets everybody pass",
                scene.id(),
                scene.account()));
  }
}
