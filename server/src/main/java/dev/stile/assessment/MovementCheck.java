package dev.stile.assessment;

import dev.stile.assessment.ReplayMemory.Origin;
import dev.stile.assessment.ReplayMemory.Shelf;
import dev.stile.trajectory.Track;
import dev.stile.trajectory.Trajectory.Input;
import dev.stile.trajectory.Trajectory.Move;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Judges the movement of a drag, or of a pointer up to its click: by the models of this build, and
 * by what has passed before. Keys, buttons and lone clicks are no movement; they are judged by
 * other evidence.
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
    List<Reason> found = new ArrayList<>();
    if (kind(observation.task()) == MovementKind.MOVE
        && Leap.isOne(observation.submission().trajectory())) {
      found.add(Reason.CLICK_WITHOUT_WAY);
    }
    track(observation)
        .map(track -> {
          BehaviourAssessment own = behaviour.assess(kind(observation.task()), track);
          return reasons(replays.assess(own, shelf(sceneId, observation), track));
        })
        .ifPresent(found::addAll);
    return found;
  }

  @Override
  public void remember(String sceneId, Observation observation, Origin origin) {
    track(observation)
        .ifPresent(track -> replays.remember(shelf(sceneId, observation), origin, track));
  }

  private static MovementKind kind(Task task) {
    return switch (task) {
      case DRAG -> MovementKind.DRAG;
      case NOTHING, TICK, WAIT -> MovementKind.MOVE;
    };
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

  /** People who do the same thing with the same kind of pointer move alike. */
  private static Shelf shelf(String sceneId, Observation observation) {
    String pointer = input(observation).name().toLowerCase(Locale.ROOT);
    return switch (kind(observation.task())) {
      case DRAG -> new Shelf(sceneId, pointer);
      case MOVE -> new Shelf(sceneId, pointer + " move");
    };
  }

  private static Input input(Observation observation) {
    return observation.submission().trajectory().input();
  }

  private static Optional<Track> track(Observation observation) {
    List<Move> moves = observation.submission().trajectory().moves();
    boolean isMovement = observation.task() != Task.WAIT && input(observation).isDrag();
    if (!isMovement || moves.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Track.of(
            moves.stream().mapToDouble(Move::timeMs).toArray(),
            moves.stream().mapToDouble(Move::x).toArray(),
            moves.stream().mapToDouble(Move::y).toArray()));
  }
}
