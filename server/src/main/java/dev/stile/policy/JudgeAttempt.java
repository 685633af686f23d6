package dev.stile.policy;

import dev.stile.assessment.BehaviourCheck;
import dev.stile.policy.Evidence.Again;
import dev.stile.policy.Verdict.Fail;
import dev.stile.policy.Verdict.FailReason;
import dev.stile.policy.Verdict.Pass;
import dev.stile.policy.Verdict.PassReason;
import dev.stile.policy.Verdict.StepUp;
import dev.stile.scene.Policy;
import dev.stile.scene.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns evidence into a verdict: the first gate that decides, decides. Thread-safe. */
public final class JudgeAttempt {
  private final BehaviourCheck behaviour;

  public JudgeAttempt(BehaviourCheck behaviour) {
    this.behaviour = behaviour;
  }

  /**
   * The judgement under the scene as it is configured now, whenever the challenge was issued.
   *
   * @param policy the scene's own, or its draft
   */
  public Judgement judge(Scene scene, Policy policy, Evidence evidence) {
    List<Objection> objections = new ArrayList<>();
    Findings findings = new Findings(scene.id(), evidence.observation(), behaviour);
    for (Gate gate : Gate.values()) {
      Optional<Verdict> verdict =
          switch (gate.rule(scene, policy, evidence, findings)) {
            case Ruling.Nothing _ -> Optional.empty();
            case Ruling.LetIn(PassReason reason) -> Optional.of(new Pass(reason));
            case Objection objection -> {
              objections.add(objection);
              yield consequence(objection, evidence.again());
            }
          };
      if (verdict.isPresent()) {
        return new Judgement(verdict.get(), objections);
      }
    }
    return new Judgement(new Pass(PassReason.PERSON), objections);
  }

  private static Optional<Verdict> consequence(Objection objection, Again again) {
    FailReason reason = objection.reason();
    return switch (objection.action()) {
      case REFUSE -> Optional.of(new Fail(reason));
      case STEP_UP -> asked(new StepUp(reason, true), again);
      case MORE_WORK -> asked(new StepUp(reason, false), again);
      case OBSERVE -> Optional.empty();
    };
  }

  /**
   * Nobody is asked a third time. Where he can't be asked again, what was observed of his behaviour
   * must not refuse him either; a broken rule does.
   */
  private static Optional<Verdict> asked(StepUp stepUp, Again again) {
    return switch (again) {
      case POSSIBLE -> Optional.of(stepUp);
      case DONE -> Optional.empty();
      case IMPOSSIBLE ->
          stepUp.reason() == FailReason.EVIDENCE
              ? Optional.empty()
              : Optional.of(new Fail(stepUp.reason()));
    };
  }
}
