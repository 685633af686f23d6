package dev.stile.limit;

import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * How many challenges one scene token may ask for: a token is good as often as somebody holds it,
 * for up to a day. Thread-safe, in 2 MB for any number of tokens; see {@link SlidingWindows}.
 */
public final class TokenLimit {
  /** As long as the longest token lives. */
  private static final Duration WINDOW = Duration.ofDays(1);

  private static final int CELLS = 1 << 16;

  private final KeyedHash hash;
  private final SlidingWindows day;

  /**
   * @param random must be unpredictable: a {@code SecureRandom}
   */
  public TokenLimit(InstantSource clock, RandomGenerator random) {
    this.hash = new KeyedHash(random);
    this.day = new SlidingWindows(clock, WINDOW, CELLS);
  }

  /** Counts one challenge of the token, unless that would be more than {@code most}. */
  public Allowance take(String token, int most) {
    return Allowance.after(day.tryAcquire(hash.hash(0, token), most));
  }
}
