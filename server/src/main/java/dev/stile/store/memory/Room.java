package dev.stile.store.memory;

import java.util.concurrent.atomic.AtomicLong;

/** The places of a bounded store: taken one by one, never more than there are. Thread-safe. */
final class Room {
  private final long capacity;
  private final AtomicLong taken = new AtomicLong();

  Room(long capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity must be positive: " + capacity);
    }
    this.capacity = capacity;
  }

  /** Takes one place, or says false when all are taken. */
  boolean take() {
    return taken.getAndUpdate(held -> held < capacity ? held + 1 : held) < capacity;
  }

  void giveBack(long places) {
    taken.addAndGet(-places);
  }

  long taken() {
    return taken.get();
  }
}
