package dev.stile.wire;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** The real time, moved by as much as a test says: official SDKs sign with the machine's own. */
public final class SettableClock implements InstantSource {
  private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

  @Override
  public Instant instant() {
    return Instant.now().plus(offset.get());
  }

  /** Lets time pass. */
  public void pass(Duration time) {
    offset.updateAndGet(before -> before.plus(time));
  }

  /** Goes back to the real time. */
  public void reset() {
    offset.set(Duration.ZERO);
  }
}
