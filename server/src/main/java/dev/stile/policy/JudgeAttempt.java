package dev.stile.policy;

import dev.stile.policy.Verdict.Pass;
import dev.stile.policy.Verdict.PassReason;
import dev.stile.scene.Scene;

/** Turns evidence into a verdict: the first gate that decides, decides. Thread-safe, no state. */
public final class JudgeAttempt {
  /** The verdict under the scene as it is configured now, whenever the challenge was issued. */
  public Verdict judge(Scene scene, Evidence evidence) {
    for (Gate gate : Gate.values()) {
      var verdict = gate.decide(scene, evidence);
      if (verdict.isPresent()) {
        return verdict.get();
      }
    }
    return new Pass(PassReason.PERSON);
  }
}
