package dev.stile.assessment;

import dev.stile.assessment.model.ModelText;
import dev.stile.assessment.model.MovementModel;
import dev.stile.assessment.model.Thresholds;
import dev.stile.trajectory.Feature.Theme;
import dev.stile.trajectory.Features;
import dev.stile.trajectory.Track;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells hands from programs by their movement, with the models that the build carries. Pure and
 * safe for any number of threads; microseconds for a track. The card of the models says what they
 * learned from and where they err.
 */
public final class Behaviour {
  /** A pointer that crosses this way in this time: no recorded hand came near. */
  private static final double QUICK_WAY_PX = 100;

  private static final double QUICK_MS = 50;
  private static final double QUICK_SCORE = 0.99;

  private static final double UNKNOWN = 0.5;
  private static final int MOST_REASONS = 3;

  private final MovementModel moves;
  private final MovementModel drags;

  /** With models of one's own. */
  public Behaviour(MovementModel moves, MovementModel drags) {
    this.moves = moves;
    this.drags = drags;
  }

  /** With the models of this build. */
  public static Behaviour ofThisBuild() {
    return new Behaviour(model("move.model"), model("drag.model"));
  }

  private static MovementModel model(String name) {
    try (InputStream file = Behaviour.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("the build has no " + name);
      }
      return ModelText.read(file);
    } catch (IOException fault) {
      throw new UncheckedIOException(name + " is broken", fault);
    }
  }

  /** What a movement tells by itself; whether it is a replay, {@link ReplayCheck} knows. */
  public BehaviourAssessment assess(MovementKind kind, Track track) {
    if (isTooQuick(track)) {
      return new BehaviourAssessment(
          QUICK_SCORE, Suspicion.CLEAR, List.of(MovementReason.TOO_QUICK));
    }
    Optional<Features> movement = Features.of(track);
    if (movement.isEmpty()) {
      return new BehaviourAssessment(UNKNOWN, Suspicion.NONE, List.of());
    }
    MovementModel model = modelOf(kind);
    double score = model.trees().score(movement.get());
    Suspicion suspicion = suspicion(kind, model, movement.get(), score);
    boolean isClean = suspicion == Suspicion.NONE;
    return new BehaviourAssessment(
        score, suspicion, isClean ? List.of() : reasons(model.trees().themes(movement.get())));
  }

  private MovementModel modelOf(MovementKind kind) {
    return switch (kind) {
      case MOVE -> moves;
      case DRAG -> drags;
    };
  }

  private static boolean isTooQuick(Track track) {
    int last = track.size() - 1;
    return last > 0
        && track.lastsMs() < QUICK_MS
        && Math.hypot(track.x(last) - track.x(0), track.y(last) - track.y(0)) > QUICK_WAY_PX;
  }

  /** What nobody has recorded enough of, real slides and slow recorders, is never strong. */
  private static Suspicion suspicion(
      MovementKind kind, MovementModel model, Features movement, double score) {
    Thresholds thresholds = model.thresholds(movement);
    boolean isSure = kind == MovementKind.MOVE && !MovementModel.isCoarse(movement);
    if (isSure && score > thresholds.oneInThousand()) {
      return Suspicion.STRONG;
    }
    if (score > thresholds.oneInHundred()) {
      return Suspicion.CLEAR;
    }
    return score > thresholds.threeInHundred() ? Suspicion.SLIGHT : Suspicion.NONE;
  }

  private static List<MovementReason> reasons(Map<Theme, Double> themes) {
    return themes.entrySet().stream()
        .filter(theme -> theme.getValue() > 0)
        .sorted(Map.Entry.<Theme, Double>comparingByValue().reversed())
        .limit(MOST_REASONS)
        .map(theme -> MovementReason.of(theme.getKey()))
        .toList();
  }
}
