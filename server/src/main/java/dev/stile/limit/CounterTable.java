package dev.stile.limit;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Counts by key in bounded memory: what the stores of {@link CounterStore} share. Thread-safe.
 *
 * <p>Up to its capacity each key has counters of its own, some 200 bytes of them for a key that
 * came once. They go when nothing in them is alive. While the table is full, new keys are counted
 * in a count-min sketch of whole windows instead: what is told of a key is the smallest of the
 * {@value #ROWS} counters that it shares with others, so never too little.
 */
public final class CounterTable {
  private static final int ROWS = 4;
  private static final int COLUMNS = 4096;

  private final InstantSource clock;
  private final int capacity;
  private final Map<CounterKey, WindowCount> counts = new ConcurrentHashMap<>();
  private final WindowCount[] shared = new WindowCount[ROWS * COLUMNS];
  private final AtomicLong sweptMinute = new AtomicLong(Long.MIN_VALUE);

  /**
   * @param capacity keys with counters of their own; threads that add the last ones at once may
   *     exceed it by their number
   */
  public CounterTable(InstantSource clock, int capacity) {
    this.clock = clock;
    this.capacity = capacity;
  }

  /** Takes up a key's counts as {@code changed} has heard them; before the first count. */
  public void restore(CounterKey key, byte[] state) {
    counts.put(key, WindowCount.ofBytes(state));
  }

  /**
   * Counts once and says how often it has been.
   *
   * @param changed told the key's new state, in the order of the changes; not told of shared ones
   */
  public Tally count(CounterKey key, BiConsumer<CounterKey, byte[]> changed) {
    Instant now = clock.instant();
    if (!counts.containsKey(key) && isFull(now)) {
      return shared(key, count -> count.add(now));
    }
    Tally[] told = new Tally[1];
    counts.compute(
        key,
        (_, before) -> {
          WindowCount count = before == null ? new WindowCount() : before;
          told[0] = count.add(now);
          changed.accept(key, count.toBytes());
          return count;
        });
    return told[0];
  }

  /** Says how often it has been; of a key that shares counters, the most that it may have been. */
  public Tally look(CounterKey key) {
    Instant now = clock.instant();
    Tally[] told = new Tally[1];
    counts.computeIfPresent(
        key,
        (_, count) -> {
          told[0] = count.look(now);
          return count;
        });
    return told[0] == null ? shared(key, count -> count.look(now)) : told[0];
  }

  /** Keys with counters of their own. */
  public int size() {
    return counts.size();
  }

  /** Sweeps at most once a minute: a flood must not make each of its calls a walk over all. */
  private boolean isFull(Instant now) {
    if (counts.size() < capacity) {
      return false;
    }
    long minute = now.getEpochSecond() / 60;
    if (sweptMinute.getAndSet(minute) != minute) {
      counts.values().removeIf(count -> count.look(now).day() == 0);
    }
    return counts.size() >= capacity;
  }

  /** The smallest of what the key's shared counters say. */
  private Tally shared(CounterKey key, Function<WindowCount, Tally> tally) {
    Tally least = new Tally(Long.MAX_VALUE, Long.MAX_VALUE);
    synchronized (shared) {
      for (int row = 0; row < ROWS; row++) {
        // The key is a keyed hash: its bits are as good as four hashes that nobody can choose.
        int column = (int) (key.high() >>> (16 * row)) & (COLUMNS - 1);
        int place = row * COLUMNS + column;
        if (shared[place] == null) {
          shared[place] = new WindowCount();
        }
        least = least.min(tally.apply(shared[place]));
      }
    }
    return least;
  }
}
