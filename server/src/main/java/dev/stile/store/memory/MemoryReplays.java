package dev.stile.store.memory;

import dev.stile.assessment.ReplayMemory;
import dev.stile.trajectory.ShapeSignature;
import dev.stile.trajectory.TrackHash;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Remembers movements as long as this process lives. About 0.5 KB each; the shelf that was used
 * longest ago makes room for a new one.
 */
public final class MemoryReplays implements ReplayMemory {
  private final int mostShelves;
  private final int mostOnShelf;
  private final Map<Shelf, ReplayShelf> shelves = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * @param mostShelves scenes times classes of devices
   * @param mostOnShelf movements on each
   */
  public MemoryReplays(int mostShelves, int mostOnShelf) {
    if (mostShelves < 1 || mostOnShelf < 1) {
      throw new IllegalArgumentException("a memory of nothing");
    }
    this.mostShelves = mostShelves;
    this.mostOnShelf = mostOnShelf;
  }

  @Override
  public Likeness find(Shelf shelf, ShapeSignature shape, TrackHash hash) {
    ReplayShelf found = existing(shelf);
    if (found == null) {
      return new Likeness(false, Double.POSITIVE_INFINITY, 0);
    }
    synchronized (found) {
      return found.find(shape, hash);
    }
  }

  @Override
  public boolean remember(
      Shelf shelf, Origin origin, ShapeSignature shape, TrackHash hash, Instant now) {
    ReplayShelf found = made(shelf);
    synchronized (found) {
      return found.remember(origin, shape, hash, now);
    }
  }

  private synchronized @Nullable ReplayShelf existing(Shelf shelf) {
    return shelves.get(shelf);
  }

  private synchronized ReplayShelf made(Shelf shelf) {
    ReplayShelf found = shelves.computeIfAbsent(shelf, s -> new ReplayShelf(mostOnShelf));
    if (shelves.size() > mostShelves) {
      shelves.remove(shelves.keySet().iterator().next());
    }
    return found;
  }
}
