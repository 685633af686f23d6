package dev.stile.challenge;

import dev.stile.challenge.Judging.Opened;
import dev.stile.challenge.Judging.Unopened;
import dev.stile.challenge.RedeemProof.NotJudged;
import dev.stile.challenge.RedeemProof.Outcome;
import dev.stile.challenge.RedeemProof.Refusal;
import dev.stile.challenge.RedeemProof.Refused;
import dev.stile.policy.Verdict;
import dev.stile.scene.Account;
import dev.stile.scene.Scene;

/**
 * Judges attempts that a business server hands in, and keeps each verdict beside the use of its
 * record: whoever repeats the very same call gets it again and is not judged again.
 */
final class AttemptDesk {
  private final BusinessQuota quota;
  private final SpentLedger ledger;
  private final Judging judging;

  AttemptDesk(BusinessQuota quota, SpentLedger ledger, Judging judging) {
    this.quota = quota;
    this.ledger = ledger;
    this.judging = judging;
  }

  Outcome redeem(Account account, Scene scene, Attempt attempt, Spender spender) {
    long start = System.nanoTime();
    Outcome outcome =
        switch (judging.open(scene, attempt)) {
          case Unopened(Unjudged reason) -> new NotJudged(reason, "");
          case Opened opened -> redeem(account, opened, spender);
        };
    // The page's visitor sees how long his business server waits.
    Beat.await(scene.policy(), start);
    return outcome;
  }

  private Outcome redeem(Account account, Opened opened, Spender spender) {
    if (quota.isExhausted(account)) {
      return new Refused(Refusal.ACCOUNT_RATE);
    }
    Challenge challenge = opened.challenge();
    return switch (judging.spend(opened, spender)) {
      case FIRST_USE -> {
        quota.count(account);
        yield told(opened, judged(opened, spender));
      }
      case SAME_SPENDER -> told(opened, known(opened, spender));
      case ALREADY_SPENT -> new NotJudged(Unjudged.SUBMITTED_BEFORE, challenge.certifyId());
      case FULL -> new Refused(Refusal.LEDGER_FULL);
    };
  }

  /**
   * What was kept; else the first call died on its way, or is still on it: then this one judges.
   */
  private Verdict known(Opened opened, Spender spender) {
    return Conclusions.verdict(ledger.conclusion(opened.challenge().id(), spender))
        .orElseGet(() -> judged(opened, spender));
  }

  /** The verdict that stands: this one, or that of the same call at the same time. */
  private Verdict judged(Opened opened, Spender spender) {
    Verdict own = judging.judge(opened).judgement().verdict();
    byte stands = ledger.conclude(opened.challenge().id(), spender, Conclusions.of(own));
    return Conclusions.verdict(stands).orElse(own);
  }

  private static Outcome told(Opened opened, Verdict verdict) {
    return RedeemProof.told(opened.challenge().certifyId(), verdict, opened.scene().policy());
  }
}
