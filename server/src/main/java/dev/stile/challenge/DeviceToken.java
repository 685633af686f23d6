package dev.stile.challenge;

import java.time.Duration;
import java.time.Instant;

/**
 * What a device is given to be known by when it comes back. Sealed by us, so nobody chooses his
 * own; who copies one is that device.
 *
 * @param idHigh with {@code idLow} the device's id
 * @param passes how often it has passed, {@link #MOST} at most
 * @param failures how often it has failed for what it did, {@link #MOST} at most
 */
record DeviceToken(
    long idHigh, long idLow, Instant firstSeen, Instant issuedAt, int passes, int failures) {
  /** More makes no difference. */
  private static final int MOST = 10_000;

  /** Another node's clock may be ahead of ours by this much. */
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

  /** Whether it still counts. */
  boolean isAlive(Instant now, Duration retention) {
    Duration age = Duration.between(issuedAt, now);
    return age.compareTo(retention) <= 0 && age.compareTo(CLOCK_SKEW.negated()) >= 0;
  }

  /** Whether it has passed before and never failed for what it did. */
  boolean isGood() {
    return passes > 0 && failures == 0;
  }

  DeviceToken afterPass(Instant now) {
    return new DeviceToken(idHigh, idLow, firstSeen, now, Math.min(passes + 1, MOST), failures);
  }

  DeviceToken afterFailure(Instant now) {
    return new DeviceToken(idHigh, idLow, firstSeen, now, passes, Math.min(failures + 1, MOST));
  }

  DeviceToken renewed(Instant now) {
    return new DeviceToken(idHigh, idLow, firstSeen, now, passes, failures);
  }
}
