package dev.stile.limit;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * How often an address may ask for a challenge, against harvesting the pictures. An IPv6 caller is
 * counted by its /64 and, sixteen times as generously, by its /48: who owns the /48 chooses the
 * /64s.
 *
 * <p>Thread-safe, in 17 MB whatever comes; see {@link SlidingWindows}. Between the look at all
 * counters and the count, another call of the same block may take the last place in one of them:
 * then this one is refused though the other counter has counted it.
 */
public final class InitLimit {

  /** 72 million inits an hour, 20,000 a second, raise an estimate by some 275 of 12,000. */
  private static final int CELLS = 1 << 18;

  private final Supplier<InitRates> rates;
  private final KeyedHash hash;
  private final SlidingWindows hour;
  private final SlidingWindows tenSeconds;

  /**
   * @param random must be unpredictable: a {@code SecureRandom}
   * @param rates asked at each call, so that a new configuration holds at once
   */
  public InitLimit(InstantSource clock, RandomGenerator random, Supplier<InitRates> rates) {
    this.rates = rates;
    this.hash = new KeyedHash(random);
    this.hour = new SlidingWindows(clock, Duration.ofHours(1), CELLS);
    this.tenSeconds = new SlidingWindows(clock, Duration.ofSeconds(10), CELLS);
  }

  /** Counts one init of the block, unless that would bring it or its /48 over a limit. */
  public Allowance take(AddressBlock block) {
    InitRates now = rates.get();
    InitRates site = new InitRates(siteLimit(now.perHour()), siteLimit(now.per10Seconds()));
    AddressBlock wider = block.wider().orElse(null);
    // All are looked at before one counts: a refused call must not use up the other limits.
    long wait = waitMillis(block, now);
    if (wider != null) {
      wait = Math.max(wait, waitMillis(wider, site));
    }
    if (wait == 0) {
      wait = count(block, now);
    }
    if (wait == 0 && wider != null) {
      wait = count(wider, site);
    }
    return Allowance.after(wait);
  }

  private static int siteLimit(int limit) {
    return (int) Math.min((long) AddressBlock.SITE_FACTOR * limit, SlidingWindows.MOST);
  }

  private long waitMillis(AddressBlock block, InitRates limits) {
    long key = key(block);
    return Math.max(
        tenSeconds.waitMillis(key, limits.per10Seconds()), hour.waitMillis(key, limits.perHour()));
  }

  private long count(AddressBlock block, InitRates limits) {
    long key = key(block);
    long wait = tenSeconds.tryAcquire(key, limits.per10Seconds());
    return wait == 0 ? hour.tryAcquire(key, limits.perHour()) : wait;
  }

  private long key(AddressBlock block) {
    int domain =
        switch (block.width()) {
          case IPV4 -> 4;
          case IPV6_64 -> 64;
          case IPV6_48 -> 48;
        };
    return hash.hash(domain, block.bits());
  }
}
