package dev.stile.challenge;

import dev.stile.policy.Verdict;
import dev.stile.policy.Verdict.Fail;
import dev.stile.policy.Verdict.FailReason;
import dev.stile.policy.Verdict.Pass;
import dev.stile.policy.Verdict.PassReason;
import dev.stile.policy.Verdict.StepUp;
import dev.stile.scene.Disclosure;

/** What the visitor's side is shown of a verdict. */
final class Shown {
  private static final Verdict PASS = new Pass(PassReason.PERSON);
  private static final Verdict FAIL = new Fail(FailReason.EVIDENCE);

  private Shown() {}

  static Verdict of(Verdict verdict, Disclosure disclosure, boolean isAnswerRight) {
    return switch (disclosure) {
      case CODE -> verdict;
      case PASS_OR_FAIL -> verdict instanceof Pass ? PASS : FAIL;
      case AT_REDEMPTION ->
          verdict instanceof Pass || (isAnswerRight && verdict instanceof Fail) ? PASS : FAIL;
    };
  }

  /**
   * Whether another challenge is offered. Where no reasons are told it always is: who is refused
   * must not be able to tell it from who is doubted.
   */
  static boolean offersAnother(Verdict shown, Disclosure disclosure) {
    return switch (shown) {
      case Pass _ -> false;
      case StepUp _ -> true;
      case Fail _ -> disclosure != Disclosure.CODE;
    };
  }
}
