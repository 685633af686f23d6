package dev.stile.limit;

/**
 * Counts attempts by key over an hour and a day, exactly. Thread-safe; counting and reading are one
 * step, so of two calls one is told the other's count.
 *
 * <p>Bounded. A key that is counted is not forgotten while any of its counts is alive, whatever
 * else comes; new keys beyond the bound share counters, which may say too much of them, never too
 * little. How much a crash forgets is for the store to say.
 */
public interface CounterStore {
  /** Counts once and says how often it has been. */
  Tally count(CounterKey key);

  /** Says how often it has been, and counts nothing. */
  Tally look(CounterKey key);
}
