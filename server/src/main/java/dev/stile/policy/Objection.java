package dev.stile.policy;

import dev.stile.assessment.Reason;
import dev.stile.policy.Verdict.FailReason;
import dev.stile.scene.Action;
import java.util.List;

/**
 * What one gate has against an attempt.
 *
 * @param action what the policy makes of it
 * @param evidence what was found, where the gate rests on evidence
 */
public record Objection(FailReason reason, Action action, List<Reason> evidence) implements Ruling {
  public Objection {
    evidence = List.copyOf(evidence);
  }
}
