package dev.stile.store.memory;

import dev.stile.report.EventStore;
import dev.stile.report.EventStoreContract;
import dev.stile.report.Keeping;
import java.time.InstantSource;

class MemoryEventStoreTest implements EventStoreContract {
  @Override
  public EventStore open(InstantSource clock, Keeping keeping) {
    return new MemoryEventStore(clock, keeping);
  }

  @Override
  public EventStore settled(EventStore store) {
    return store;
  }
}
