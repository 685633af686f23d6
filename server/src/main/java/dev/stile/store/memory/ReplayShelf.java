package dev.stile.store.memory;

import dev.stile.assessment.ReplayMemory;
import dev.stile.assessment.ReplayMemory.Likeness;
import dev.stile.assessment.ReplayMemory.Origin;
import dev.stile.trajectory.ShapeSignature;
import dev.stile.trajectory.TrackHash;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The movements of one scene and class of devices: a ring, and a grid over three projections of the
 * shapes. The projections have length 1 and stand at right angles, so two shapes are never nearer
 * than their projections: what is near lies in the same cell or one beside it. Not thread-safe.
 */
final class ReplayShelf {
  /** A person passes a few times an hour; a farm of one device would pass all day. */
  private static final int MOST_AN_HOUR = 5;

  private static final int HALF = ShapeSignature.SIZE / 2;

  /** The farthest distance, which is a mean, as a length. */
  private static final double CELL = ReplayMemory.FARTHEST * Math.sqrt(ShapeSignature.SIZE);

  private final int capacity;
  private final Deque<Kept> ring = new ArrayDeque<>();
  private final Map<Cell, List<Kept>> cells = new HashMap<>();
  private final Set<TrackHash> hashes = new HashSet<>();
  private final Deque<Recent> lastHour = new ArrayDeque<>();
  private final Map<Recent.Of, Integer> counts = new HashMap<>();

  ReplayShelf(int capacity) {
    this.capacity = capacity;
  }

  private record Kept(Cell cell, ShapeSignature shape, TrackHash hash) {}

  private record Cell(int first, int second, int third) {
    static Cell of(ShapeSignature shape) {
      return new Cell(
          place(shape, 0, HALF, false),
          place(shape, HALF, HALF, false),
          place(shape, 0, HALF, true));
    }

    /** The sum of a half, or the difference of its quarters, as a projection of length 1. */
    private static int place(ShapeSignature shape, int from, int count, boolean isDifference) {
      double sum = 0;
      for (int i = 0; i < count; i++) {
        boolean isMinus = isDifference && i >= count / 2;
        sum += isMinus ? -shape.get(from + i) : shape.get(from + i);
      }
      return (int) Math.floor(sum / Math.sqrt(count) / CELL);
    }
  }

  private record Recent(Instant at, Origin origin) {
    /** One side of an origin. */
    private record Of(boolean isDevice, long id) {}

    private List<Of> sides() {
      return List.of(new Of(true, origin.device()), new Of(false, origin.addressBlock()));
    }
  }

  Likeness find(ShapeSignature shape, TrackHash hash) {
    Cell cell = Cell.of(shape);
    double nearest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < 27; i++) {
      Cell beside =
          new Cell(
              cell.first() + i % 3 - 1, cell.second() + i / 3 % 3 - 1, cell.third() + i / 9 - 1);
      for (Kept kept : cells.getOrDefault(beside, List.of())) {
        nearest = Math.min(nearest, kept.shape().distance(shape));
      }
    }
    double found = nearest <= ReplayMemory.FARTHEST ? nearest : Double.POSITIVE_INFINITY;
    return new Likeness(hashes.contains(hash), found, ring.size());
  }

  boolean remember(Origin origin, ShapeSignature shape, TrackHash hash, Instant now) {
    forgetOrigins(now);
    Recent recent = new Recent(now, origin);
    boolean isTooMany =
        recent.sides().stream().anyMatch(side -> counts.getOrDefault(side, 0) >= MOST_AN_HOUR);
    if (isTooMany || !hashes.add(hash)) {
      return false;
    }
    lastHour.addLast(recent);
    recent.sides().forEach(side -> counts.merge(side, 1, Integer::sum));
    Kept kept = new Kept(Cell.of(shape), shape, hash);
    ring.addLast(kept);
    cells.computeIfAbsent(kept.cell(), c -> new ArrayList<>()).add(kept);
    if (ring.size() > capacity) {
      forget(ring.removeFirst());
    }
    return true;
  }

  /** Those of more than an hour ago; never more are counted than the ring holds. */
  private void forgetOrigins(Instant now) {
    Instant before = now.minus(Duration.ofHours(1));
    while (!lastHour.isEmpty()
        && (lastHour.getFirst().at().isBefore(before) || lastHour.size() >= capacity)) {
      for (Recent.Of side : lastHour.removeFirst().sides()) {
        counts.computeIfPresent(side, (s, count) -> count == 1 ? null : count - 1);
      }
    }
  }

  private void forget(Kept old) {
    hashes.remove(old.hash());
    List<Kept> cell = cells.getOrDefault(old.cell(), new ArrayList<>());
    cell.remove(old);
    if (cell.isEmpty()) {
      cells.remove(old.cell());
    }
  }
}
