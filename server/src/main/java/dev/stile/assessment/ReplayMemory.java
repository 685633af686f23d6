package dev.stile.assessment;

import dev.stile.trajectory.ShapeSignature;
import dev.stile.trajectory.TrackHash;
import java.time.Instant;

/**
 * Remembers movements that passed, to know them again. Bounded: old ones make room for new ones.
 * Thread-safe. Scenes and classes of devices are kept apart, so that nobody fills another's memory
 * and fewer people are alike by chance.
 */
public interface ReplayMemory {
  /**
   * The movements among which a replay is looked for.
   *
   * @param scene the scene's id
   * @param deviceClass mouse or touch, move or drag: what people move alike with
   */
  record Shelf(String scene, String deviceClass) {}

  /**
   * Who moved, as keyed hashes: so that nobody fills a shelf to lock others out.
   *
   * @param addressBlock of his address, as limits count it
   */
  record Origin(long device, long addressBlock) {}

  /**
   * What a memory knows of a movement.
   *
   * @param isExact whether the very same was remembered
   * @param distance to the nearest shape; infinite if none is near
   * @param stored how many are on the shelf: chance likeness grows with it
   */
  record Likeness(boolean isExact, double distance, int stored) {}

  /** Farther shapes than this need not be found. */
  double FARTHEST = 0.018;

  /** Looks for a movement. */
  Likeness find(Shelf shelf, ShapeSignature shape, TrackHash hash);

  /**
   * Remembers a movement that passed.
   *
   * @return whether it did: an origin has a few an hour, the rest is not remembered
   */
  boolean remember(Shelf shelf, Origin origin, ShapeSignature shape, TrackHash hash, Instant now);
}
