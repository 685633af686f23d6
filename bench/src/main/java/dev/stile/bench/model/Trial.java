package dev.stile.bench.model;

import dev.stile.assessment.Behaviour;
import dev.stile.assessment.MovementKind;
import dev.stile.assessment.Suspicion.Advice;
import dev.stile.assessment.model.MovementModel;
import dev.stile.trajectory.Track;
import java.util.List;
import java.util.function.Predicate;

/** A model at work on one kind of movement, as the server would use it. */
final class Trial {
  private final Behaviour behaviour;
  private final MovementKind kind;

  Trial(MovementModel model, boolean isDrag) {
    this.behaviour = new Behaviour(model, model);
    this.kind = isDrag ? MovementKind.DRAG : MovementKind.MOVE;
  }

  double[] scores(List<Track> tracks) {
    return tracks.stream().mapToDouble(track -> behaviour.assess(kind, track).score()).toArray();
  }

  /** How many don't simply pass under basic strength. */
  Share steppedUp(List<Track> tracks) {
    return share(tracks, track -> behaviour.assess(kind, track).suspicion().basic() != Advice.PASS);
  }

  /** How many are refused under attack and defence. */
  Share refused(List<Track> tracks) {
    return share(
        tracks,
        track -> behaviour.assess(kind, track).suspicion().attackAndDefence() == Advice.REFUSE);
  }

  /** How many don't simply pass under attack and defence. */
  Share held(List<Track> tracks) {
    return share(
        tracks,
        track -> behaviour.assess(kind, track).suspicion().attackAndDefence() != Advice.PASS);
  }

  private static Share share(List<Track> tracks, Predicate<Track> counts) {
    return new Share(tracks.stream().filter(counts).count(), tracks.size());
  }
}
