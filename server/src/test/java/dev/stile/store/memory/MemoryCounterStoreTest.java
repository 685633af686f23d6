package dev.stile.store.memory;

import dev.stile.limit.CounterStore;
import dev.stile.limit.CounterStoreContract;
import java.time.InstantSource;

class MemoryCounterStoreTest implements CounterStoreContract {
  @Override
  public CounterStore open(InstantSource clock, int capacity) {
    return new MemoryCounterStore(clock, capacity);
  }
}
