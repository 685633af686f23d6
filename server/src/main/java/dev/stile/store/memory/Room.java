package dev.stile.store.memory;

import java.util.concurrent.atomic.AtomicLong;

/** The places of a bounded store: taken one by one, never beyond the taker's limit. Thread-safe. */
final class Room {
  private final AtomicLong taken = new AtomicLong();

  /** Takes one place, or says false when {@code limit} places are taken, by whomever. */
  boolean take(long limit) {
    return taken.getAndUpdate(held -> held < limit ? held + 1 : held) < limit;
  }

  void giveBack(long places) {
    taken.addAndGet(-places);
  }

  long taken() {
    return taken.get();
  }
}
