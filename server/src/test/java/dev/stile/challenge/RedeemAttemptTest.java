package dev.stile.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.challenge.IssueChallenge.Issued;
import dev.stile.challenge.RedeemProof.Failed;
import dev.stile.challenge.RedeemProof.Forgiven;
import dev.stile.challenge.RedeemProof.NotJudged;
import dev.stile.challenge.RedeemProof.Outcome;
import dev.stile.challenge.RedeemProof.Redeemed;
import dev.stile.challenge.RedeemProof.Redemption;
import dev.stile.challenge.RedeemProof.Refusal;
import dev.stile.challenge.RedeemProof.Refused;
import dev.stile.challenge.RedeemProof.Rejected;
import dev.stile.challenge.RedeemProof.Rejection;
import dev.stile.challenge.SubmitAttempt.Judged;
import dev.stile.policy.Verdict.FailReason;
import dev.stile.policy.Verdict.PassReason;
import dev.stile.puzzle.Puzzle;
import dev.stile.scene.Account;
import dev.stile.scene.SceneStatus;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Attempts that a business server hands in, and the claim that there was none to make. */
class RedeemAttemptTest {
  private static final Rejected NO_CHALLENGE = new Rejected(Rejection.NO_CHALLENGE, "");

  private final Stage stage = new Stage();

  private Issued shown(String scene) {
    Issued issued = stage.issued(scene);
    stage.pass(Duration.ofSeconds(2));
    return issued;
  }

  private Outcome redeem(Issued issued, double answer, long spender) {
    return stage.redeem.redeem(stage.redemption(Stage.attempt(issued, answer), "puzzle", spender));
  }

  private Outcome redeem(Issued issued, long spender) {
    return redeem(issued, Stage.ANSWER, spender);
  }

  @Test
  void theSameCallGetsTheSameAnswerWithoutAnotherJudgement() {
    Issued right = shown("puzzle");
    Issued wrong = shown("puzzle");
    for (int i = 0; i < 3; i++) {
      assertThat(redeem(right, 1)).isEqualTo(new Redeemed(right.certifyId(), PassReason.PERSON));
      assertThat(redeem(wrong, 20, 2))
          .isEqualTo(new Failed(wrong.certifyId(), FailReason.WRONG_ANSWER));
    }
    assertThat(stage.judged).hasSize(2);
  }

  @Test
  void theSameCallGetsTheSameAnswerThoughItWouldBeJudgedOtherwiseNow() {
    Issued issued = shown("puzzle");
    Outcome first = redeem(issued, 1);
    stage.configure(SceneStatus.TEST_FAIL);
    assertThat(redeem(issued, 1)).isEqualTo(first);
  }

  @Test
  void anotherCallHasSubmittedItBefore() {
    Issued issued = shown("puzzle");
    redeem(issued, 1);
    assertThat(redeem(issued, 2))
        .isEqualTo(new NotJudged(Unjudged.SUBMITTED_BEFORE, issued.certifyId()));
  }

  @Test
  void aRecordIsSpentForPageAndBusinessServerAlike() {
    Issued page = shown("puzzle");
    stage.judge("puzzle", Stage.attempt(page, 20));
    assertThat(redeem(page, 1))
        .isEqualTo(new NotJudged(Unjudged.SUBMITTED_BEFORE, page.certifyId()));
    Issued business = shown("puzzle");
    redeem(business, 20, 1);
    assertThat(stage.judge("puzzle", Stage.attempt(business, Stage.ANSWER)))
        .isEqualTo(Unjudged.SUBMITTED_BEFORE);
  }

  @Test
  void whatIsJudgedIsOfTheVisitorWhomTheRecordKnows() {
    Issued issued = shown("puzzle");
    redeem(issued, 1);
    assertThat(stage.judged)
        .singleElement()
        .extracting(judged -> judged.observation().latest(), JudgedAttempt::certifyId)
        .containsExactly(Stage.VISIT, issued.certifyId());
  }

  @Test
  void aRecordThatDoesNotOpenOrFitIsNotJudged() {
    Issued issued = shown("puzzle");
    Attempt forged =
        new Attempt(
            "x", "forged", "", Stage.submission(stage.issued("puzzle"), 0), Optional.empty());
    assertThat(stage.redeem.redeem(stage.redemption(forged, "puzzle", 1)))
        .isEqualTo(new NotJudged(Unjudged.NO_RECORD, ""));
    assertThat(stage.redeem.redeem(stage.redemption(Stage.attempt(issued, 140), "slider", 1)))
        .isEqualTo(new NotJudged(Unjudged.OTHER_CHALLENGE, ""));
    assertThat(redeem(issued, 1)).as("neither spent it").isInstanceOf(Redeemed.class);
    Issued old = stage.issued("puzzle");
    stage.pass(Duration.ofMinutes(20).plusMillis(1));
    assertThat(redeem(old, 1)).isEqualTo(new NotJudged(Unjudged.NO_RECORD, ""));
  }

  @Test
  void anUnexpectedSceneSpendsNothing() {
    Issued issued = shown("puzzle");
    Redemption call = stage.redemption(Stage.attempt(issued, Stage.ANSWER), "puzzle", 1);
    Redemption elsewhere =
        new Redemption(call.key(), "puzzle", Optional.of("slider"), call.proof(), call.spender());
    assertThat(stage.redeem.redeem(elsewhere))
        .isEqualTo(new Rejected(Rejection.SCENE_UNEXPECTED, ""));
    assertThat(stage.redeem.redeem(call)).isInstanceOf(Redeemed.class);
  }

  @Test
  void testModeStandsInForTheJudgement() {
    stage.configure(SceneStatus.TEST_PASS);
    Issued passes = shown("puzzle");
    assertThat(redeem(passes, 0, 1))
        .isEqualTo(new Redeemed(passes.certifyId(), PassReason.TEST_MODE));
    stage.configure(SceneStatus.TEST_FAIL);
    Issued fails = shown("puzzle");
    assertThat(redeem(fails, 1)).isEqualTo(new Failed(fails.certifyId(), FailReason.TEST_MODE));
  }

  @Test
  void onlyTheFirstUseOfARecordOfOursCountsAgainstTheQuota() {
    stage.configure(
        new Account("main", true, true, 1000, 2, Optional.empty()), SceneStatus.RELEASE);
    Issued first = shown("puzzle");
    Issued second = stage.issued("puzzle");
    Issued third = stage.issued("puzzle");
    stage.pass(Duration.ofSeconds(2));
    Attempt forged =
        new Attempt(
            "x", "forged", "", Stage.submission(stage.issued("puzzle"), 0), Optional.empty());
    for (int i = 0; i < 10; i++) {
      stage.redeem.redeem(stage.redemption(forged, "puzzle", i));
      assertThat(redeem(first, 1)).isInstanceOf(Redeemed.class);
    }
    assertThat(redeem(second, 2)).isInstanceOf(Redeemed.class);
    assertThat(redeem(third, 3)).isEqualTo(new Refused(Refusal.ACCOUNT_RATE));
  }

  @Test
  void aFullLedgerJudgesNothing() {
    Stage full = new Stage(1);
    Issued first = full.issued("puzzle");
    Issued second = full.issued("puzzle");
    full.pass(Duration.ofSeconds(2));
    assertThat(full.judge("puzzle", Stage.attempt(first, 0))).isInstanceOf(Judged.class);
    assertThat(
            full.redeem.redeem(full.redemption(Stage.attempt(second, Stage.ANSWER), "puzzle", 1)))
        .isEqualTo(new Refused(Refusal.LEDGER_FULL));
  }

  private Outcome claimNoChallenge(String scene) {
    return stage.redeem.redeem(stage.redemption(new FailedInit("Network"), scene, 1));
  }

  private void failWith(Supplier<Optional<Puzzle>> puzzles) {
    Supplier<Optional<Puzzle>> whole = stage.puzzles.getAndSet(puzzles);
    try {
      stage.issue.issue(Stage.order("puzzle"));
    } catch (IllegalStateException e) {
      assertThat(e).hasMessage("no fonts");
    }
    stage.puzzles.set(whole);
  }

  @Test
  void nobodyPassesByClaimingThatThereWasNoChallenge() {
    assertThat(claimNoChallenge("puzzle")).isEqualTo(NO_CHALLENGE);
  }

  @Test
  void whileNoPictureCanBeHadAFewPassAMinute() {
    failWith(Optional::empty);
    for (int minute = 0; minute < 2; minute++) {
      for (int i = 0; i < Stage.FORGIVEN; i++) {
        assertThat(claimNoChallenge("puzzle")).isEqualTo(new Forgiven());
      }
      assertThat(claimNoChallenge("puzzle")).isEqualTo(NO_CHALLENGE);
      stage.pass(Duration.ofMinutes(1));
    }
    assertThat(claimNoChallenge("slider")).as("another scene").isEqualTo(NO_CHALLENGE);
    stage.pass(Duration.ofMinutes(3));
    assertThat(claimNoChallenge("puzzle")).as("in the last moment").isEqualTo(new Forgiven());
    stage.pass(Duration.ofMillis(1));
    assertThat(claimNoChallenge("puzzle")).isEqualTo(NO_CHALLENGE);
  }

  @Test
  void anErrorOfOursIsForgivenToo() {
    failWith(() -> {
      throw new IllegalStateException("no fonts");
    });
    assertThat(claimNoChallenge("puzzle")).isEqualTo(new Forgiven());
  }

  @Test
  void anAccountsRateIsForgivenAndAnAddressRateIsNot() {
    for (int i = 0; i <= 200; i++) {
      stage.issue.issue(Stage.order("slider"));
    }
    assertThat(claimNoChallenge("slider")).as("whoever asks too often").isEqualTo(NO_CHALLENGE);
    stage.pass(Duration.ofSeconds(20));
    stage.configure(
        new Account("main", true, true, 1, 1000, Optional.empty()), SceneStatus.RELEASE);
    stage.issue.issue(Stage.order("slider"));
    stage.issue.issue(Stage.order("slider"));
    assertThat(claimNoChallenge("slider")).isEqualTo(new Forgiven());
  }
}
