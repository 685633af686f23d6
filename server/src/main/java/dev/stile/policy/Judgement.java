package dev.stile.policy;

import dev.stile.assessment.Reason;
import java.util.List;

/**
 * A verdict and how it came about.
 *
 * @param objections of all gates up to the one that decided, in their order; those whose action is
 *     to observe, or that the challenge itself has contented, have decided nothing
 */
public record Judgement(Verdict verdict, List<Objection> objections) {
  public Judgement {
    objections = List.copyOf(objections);
  }

  /** Everything found that a gate objected to. */
  public List<Reason> evidence() {
    return objections.stream().flatMap(objection -> objection.evidence().stream()).toList();
  }
}
