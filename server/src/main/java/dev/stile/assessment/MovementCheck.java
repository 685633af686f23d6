package dev.stile.assessment;

import dev.stile.assessment.ReplayMemory.Origin;
import dev.stile.assessment.ReplayMemory.Shelf;
import dev.stile.trajectory.Track;
import dev.stile.trajectory.Trajectory;
import dev.stile.trajectory.Trajectory.Move;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Judges the movement of a drag: by the models of this build, and by what has passed before. Keys,
 * buttons and clicks are no movement; they are judged by other evidence.
 */
public final class MovementCheck implements BehaviourCheck {
  private final Behaviour behaviour;
  private final ReplayCheck replays;

  public MovementCheck(Behaviour behaviour, ReplayCheck replays) {
    this.behaviour = behaviour;
    this.replays = replays;
  }

  @Override
  public List<Reason> find(String sceneId, Observation observation) {
    Trajectory trajectory = observation.submission().trajectory();
    return track(trajectory)
        .map(track -> {
          BehaviourAssessment found = behaviour.assess(MovementKind.DRAG, track);
          return reasons(replays.assess(found, shelf(sceneId, trajectory), track));
        })
        .orElse(List.of());
  }

  @Override
  public void remember(String sceneId, Observation observation, Origin origin) {
    Trajectory trajectory = observation.submission().trajectory();
    track(trajectory)
        .ifPresent(track -> replays.remember(shelf(sceneId, trajectory), origin, track));
  }

  /** One reason for how much the movement speaks for a program, one for what it repeats. */
  private static List<Reason> reasons(BehaviourAssessment found) {
    List<Reason> reasons = new ArrayList<>();
    if (found.reasons().contains(MovementReason.EXACT_REPLAY)) {
      reasons.add(Reason.MOVES_REPEATED);
    } else if (found.reasons().contains(MovementReason.NEAR_REPLAY)) {
      reasons.add(Reason.MOVES_LIKE_ONE_BEFORE);
    }
    switch (found.suspicion()) {
      case NONE -> {}
      case SLIGHT -> reasons.add(Reason.MOVES_UNUSUALLY);
      case CLEAR -> reasons.add(Reason.MOVES_LIKE_A_PROGRAM);
      case STRONG -> reasons.add(Reason.MOVES_JUST_LIKE_A_PROGRAM);
      case CERTAIN -> {}
    }
    return reasons;
  }

  /** People who drag with the same kind of pointer move alike. */
  private static Shelf shelf(String sceneId, Trajectory trajectory) {
    return new Shelf(sceneId, trajectory.input().name().toLowerCase(Locale.ROOT));
  }

  private static Optional<Track> track(Trajectory trajectory) {
    List<Move> moves = trajectory.moves();
    if (!trajectory.input().isDrag() || moves.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Track.of(
            moves.stream().mapToDouble(Move::timeMs).toArray(),
            moves.stream().mapToDouble(Move::x).toArray(),
            moves.stream().mapToDouble(Move::y).toArray()));
  }
}
