package dev.stile.assessment;

import java.util.List;

/**
 * What a movement tells: evidence, no decision.
 *
 * @param score 0 to 1, where 1 is a program; 0.5 where there is too little to tell
 * @param reasons why, the weightiest first; none without a suspicion
 */
public record BehaviourAssessment(double score, Suspicion suspicion, List<MovementReason> reasons) {
  public BehaviourAssessment {
    reasons = List.copyOf(reasons);
  }
}
