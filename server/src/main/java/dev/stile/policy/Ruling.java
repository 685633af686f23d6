package dev.stile.policy;

import dev.stile.assessment.Reason;
import dev.stile.policy.Verdict.FailReason;
import dev.stile.policy.Verdict.PassReason;
import dev.stile.scene.Action;
import java.util.List;

/** What one gate says of an attempt. */
sealed interface Ruling permits Ruling.Nothing, Ruling.LetIn, Objection {
  Ruling NOTHING = new Nothing();

  /** It goes on to the next. */
  record Nothing() implements Ruling {}

  /** The visitor is through, and no gate behind this one is asked. */
  record LetIn(PassReason reason) implements Ruling {}

  static Ruling objectIf(boolean found, FailReason reason, Action action) {
    return found ? new Objection(reason, action, List.of()) : NOTHING;
  }

  static Ruling refuseIf(boolean found, FailReason reason) {
    return objectIf(found, reason, Action.REFUSE);
  }

  /** Objects when there is any evidence. */
  static Ruling on(List<Reason> evidence, FailReason reason, Action action) {
    return evidence.isEmpty() ? NOTHING : new Objection(reason, action, evidence);
  }
}
