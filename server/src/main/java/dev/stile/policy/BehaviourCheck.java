package dev.stile.policy;

import dev.stile.assessment.Observation;
import dev.stile.assessment.Reason;
import java.util.List;

/** Judges the movement of an attempt. Thread-safe. */
public interface BehaviourCheck {
  /** Finds nothing. */
  BehaviourCheck NONE = _ -> List.of();

  /** What speaks against it, all of {@link dev.stile.assessment.Kind#BEHAVIOUR}. */
  List<Reason> find(Observation observation);
}
