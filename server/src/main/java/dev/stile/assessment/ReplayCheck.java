package dev.stile.assessment;

import dev.stile.assessment.ReplayMemory.Likeness;
import dev.stile.assessment.ReplayMemory.Origin;
import dev.stile.assessment.ReplayMemory.Shelf;
import dev.stile.trajectory.ShapeSignature;
import dev.stile.trajectory.Track;
import dev.stile.trajectory.TrackHash;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Knows movements that passed before. Only an exact copy is certain; a near one is suspected. */
public final class ReplayCheck {
  private static final double NEAR_SCORE = 0.95;

  private final ReplayMemory memory;
  private final InstantSource clock;

  public ReplayCheck(ReplayMemory memory, InstantSource clock) {
    this.memory = memory;
    this.clock = clock;
  }

  /** What was found about the movement itself, and whether it has been seen before. */
  public BehaviourAssessment assess(BehaviourAssessment found, Shelf shelf, Track track) {
    Optional<ShapeSignature> shape = ShapeSignature.of(track);
    Optional<TrackHash> hash = TrackHash.of(track);
    if (shape.isEmpty() || hash.isEmpty()) {
      return found;
    }
    Likeness likeness = memory.find(shelf, shape.get(), hash.get());
    if (likeness.isExact()) {
      return with(found, 1, Suspicion.CERTAIN, MovementReason.EXACT_REPLAY);
    }
    return likeness.distance() <= nearest(likeness.stored())
        ? with(found, NEAR_SCORE, Suspicion.CLEAR, MovementReason.NEAR_REPLAY)
        : found;
  }

  /**
   * Remembers a movement that passed.
   *
   * @return whether there was room for one more of this origin
   */
  public boolean remember(Shelf shelf, Origin origin, Track track) {
    Optional<ShapeSignature> shape = ShapeSignature.of(track);
    Optional<TrackHash> hash = TrackHash.of(track);
    return shape.isPresent()
        && hash.isPresent()
        && memory.remember(shelf, origin, shape.get(), hash.get(), clock.instant());
  }

  /**
   * How near is suspicious: the more are stored, the nearer a person comes to one by chance. Set
   * for one person in a thousand; measured in docs/quality.md.
   */
  static double nearest(int stored) {
    return 0.0115 * Math.pow(Math.max(500, stored) / 10_000.0, -0.12);
  }

  private static BehaviourAssessment with(
      BehaviourAssessment found, double score, Suspicion suspicion, MovementReason reason) {
    List<MovementReason> reasons =
        Stream.concat(Stream.of(reason), found.reasons().stream()).toList();
    return new BehaviourAssessment(
        Math.max(score, found.score()), found.suspicion().orMore(suspicion), reasons);
  }
}
