package dev.stile.limit;

import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * How many calls a second an account may make, over all its scenes and visitors. Thread-safe, in 2
 * MB for any number of accounts; see {@link SlidingWindows}.
 */
public final class AccountLimit {
  /** What is counted apart. */
  public enum Kind {
    /** Challenges, asked for by visitors. */
    CLIENT,
    /** Redemptions, by the account's own servers. */
    BUSINESS
  }

  private static final int CELLS = 1 << 16;

  private final KeyedHash hash;
  private final SlidingWindows second;

  /**
   * @param random must be unpredictable: a {@code SecureRandom}
   */
  public AccountLimit(InstantSource clock, RandomGenerator random) {
    this.hash = new KeyedHash(random);
    this.second = new SlidingWindows(clock, Duration.ofSeconds(1), CELLS);
  }

  /** Whether {@link #take} would grant a call now; counts nothing. */
  public Allowance look(String prefix, Kind kind, int perSecond) {
    return Allowance.after(second.waitMillis(key(prefix, kind), perSecond));
  }

  /** Counts one call of the account, unless that would be more than {@code perSecond}. */
  public Allowance take(String prefix, Kind kind, int perSecond) {
    return Allowance.after(second.tryAcquire(key(prefix, kind), perSecond));
  }

  private long key(String prefix, Kind kind) {
    int domain =
        switch (kind) {
          case CLIENT -> 0;
          case BUSINESS -> 1;
        };
    return hash.hash(domain, prefix);
  }
}
