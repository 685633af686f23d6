package dev.stile.store.memory;

import dev.stile.limit.CounterKey;
import dev.stile.limit.CounterStore;
import dev.stile.limit.CounterTable;
import dev.stile.limit.Tally;
import java.time.InstantSource;

/** Counts in memory: a restart forgets them. */
public final class MemoryCounterStore implements CounterStore {
  private final CounterTable table;

  /**
   * @param capacity keys that are counted exactly at a time
   */
  public MemoryCounterStore(InstantSource clock, int capacity) {
    this.table = new CounterTable(clock, capacity);
  }

  @Override
  public Tally count(CounterKey key) {
    return table.count(key, (_, _) -> {});
  }

  @Override
  public Tally look(CounterKey key) {
    return table.look(key);
  }
}
