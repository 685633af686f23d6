package dev.stile.policy;

import dev.stile.assessment.BehaviourCheck;
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
   * What comes of one attempt.
   *
   * @param live under the scene's policy: this is what counts
   * @param draft under the scene's draft, where there is one
   */
  public record Judgements(Judgement live, Optional<Judgement> draft) {}

  /** The judgements under the scene as it is configured now, whenever the challenge was issued. */
  public Judgements judge(Scene scene, Evidence evidence) {
    Findings findings = new Findings(scene, evidence.observation(), behaviour);
    return new Judgements(
        judge(scene, scene.policy(), evidence, findings),
        scene.draft().map(policy -> judge(scene, policy, evidence, findings)));
  }

  private static Judgement judge(Scene scene, Policy policy, Evidence evidence, Findings findings) {
    List<Objection> objections = new ArrayList<>();
    for (Gate gate : Gate.values()) {
      Optional<Verdict> verdict =
          switch (gate.rule(scene, policy, evidence, findings)) {
            case Ruling.Nothing _ -> Optional.empty();
            case Ruling.LetIn(PassReason reason) -> Optional.of(new Pass(reason));
            case Objection objection -> {
              objections.add(objection);
              yield consequence(objection, evidence.isSettled());
            }
          };
      if (verdict.isPresent()) {
        return new Judgement(verdict.get(), objections);
      }
    }
    return new Judgement(new Pass(PassReason.PERSON), objections);
  }

  /** Whoever has been asked again is not asked a third time: that doubt is answered. */
  private static Optional<Verdict> consequence(Objection objection, boolean isSettled) {
    FailReason reason = objection.reason();
    return switch (objection.action()) {
      case REFUSE -> Optional.of(new Fail(reason));
      case STEP_UP -> isSettled ? Optional.empty() : Optional.of(new StepUp(reason, true));
      case MORE_WORK -> isSettled ? Optional.empty() : Optional.of(new StepUp(reason, false));
      case OBSERVE -> Optional.empty();
    };
  }
}
