package dev.stile.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.challenge.IssueChallenge.Issued;
import dev.stile.challenge.SubmitAttempt.Judged;
import dev.stile.challenge.SubmitAttempt.Refusal;
import dev.stile.challenge.SubmitAttempt.Refused;
import dev.stile.policy.Verdict.Fail;
import dev.stile.policy.Verdict.FailReason;
import dev.stile.policy.Verdict.Pass;
import dev.stile.policy.Verdict.PassReason;
import dev.stile.scene.SceneStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubmitAttemptTest {
  private final Stage stage = new Stage();

  private SubmitAttempt.Outcome judge(Issued issued, double answer) {
    return stage.judge("puzzle", Stage.attempt(issued, answer));
  }

  private Issued shownForTwoSeconds() {
    Issued issued = stage.issued("puzzle");
    stage.pass(Duration.ofSeconds(2));
    return issued;
  }

  @ParameterizedTest
  @CsvSource({"140, true", "135, true", "145, true", "134.9, false", "145.1, false", "0, false"})
  void anAnswerCountsWithinFivePixels(double answer, boolean passes) {
    Judged judged = (Judged) judge(shownForTwoSeconds(), answer);
    assertThat(judged.shown() instanceof Pass).isEqualTo(passes);
    assertThat(judged.ticket().isPresent()).isEqualTo(passes);
  }

  @Test
  void aWrongAnswerBurnsTheChallenge() {
    Issued issued = shownForTwoSeconds();
    assertThat(((Judged) judge(issued, 20)).shown()).isEqualTo(new Fail(FailReason.WRONG_ANSWER));
    assertThat(judge(issued, Stage.ANSWER)).isEqualTo(Unjudged.SUBMITTED_BEFORE);
  }

  @Test
  void aRightAnswerCountsOnce() {
    Issued issued = shownForTwoSeconds();
    assertThat(judge(issued, Stage.ANSWER)).isInstanceOf(Judged.class);
    assertThat(judge(issued, Stage.ANSWER)).isEqualTo(Unjudged.SUBMITTED_BEFORE);
  }

  @Test
  void aRecordLivesTwentyMinutes() {
    Issued issued = stage.issued("puzzle");
    Issued older = stage.issued("puzzle");
    stage.pass(Duration.ofMinutes(20));
    assertThat(judge(issued, Stage.ANSWER)).isInstanceOf(Judged.class);
    stage.pass(Duration.ofMillis(1));
    assertThat(judge(older, Stage.ANSWER)).isEqualTo(Unjudged.NO_RECORD);
  }

  @Test
  void aRecordOfAnotherAccountIsNone() {
    Issued issued = shownForTwoSeconds();
    Attempt attempt = Stage.attempt(issued, Stage.ANSWER);
    assertThat(stage.submit.judge(new Claims(List.of("other"), "foreign"), attempt))
        .isEqualTo(Unjudged.NO_RECORD);
  }

  @Test
  void aRecordOfAnotherSceneOrChallengeIsAbnormal() {
    Issued issued = shownForTwoSeconds();
    Issued second = stage.issued("puzzle");
    assertThat(stage.judge("slider", Stage.attempt(issued, 300)))
        .isEqualTo(Unjudged.OTHER_CHALLENGE);
    Attempt mixed =
        new Attempt(
            second.certifyId(),
            issued.sealedRecord(),
            "",
            Stage.submission(issued, Stage.ANSWER),
            Optional.of(Stage.VISIT));
    assertThat(stage.judge("puzzle", mixed)).isEqualTo(Unjudged.OTHER_CHALLENGE);
  }

  @Test
  void theSceneAsItIsNowJudgesAnOldRecord() {
    Issued first = shownForTwoSeconds();
    Issued second = shownForTwoSeconds();
    stage.configure(SceneStatus.TEST_PASS);
    assertThat(((Judged) judge(first, 0)).shown()).isEqualTo(new Pass(PassReason.TEST_MODE));
    stage.configure(SceneStatus.TEST_FAIL);
    assertThat(((Judged) judge(second, Stage.ANSWER)).shown())
        .isEqualTo(new Fail(FailReason.TEST_MODE));
  }

  @Test
  void aRightAnswerWithInputThatNobodyProducesFails() {
    Issued issued = stage.issued("puzzle");
    stage.pass(Duration.ofMillis(100));
    Judged judged = (Judged) judge(issued, Stage.ANSWER);
    assertThat(((Fail) judged.shown()).reason()).isEqualTo(FailReason.EVIDENCE);
  }

  @Test
  void anAccountSuspendedBetweenInitAndAttemptIsRefused() {
    Issued issued = shownForTwoSeconds();
    stage.configure(Stage.account("main", false), SceneStatus.RELEASE);
    assertThat(judge(issued, Stage.ANSWER)).isEqualTo(new Refused(Refusal.ACCOUNT_SUSPENDED));
  }

  @Test
  void aFullLedgerRefusesNewAttemptsAndForgetsNone() {
    Stage small = new Stage(1);
    Issued first = small.issued("puzzle");
    Issued second = small.issued("puzzle");
    small.pass(Duration.ofSeconds(2));
    assertThat(small.judge("puzzle", Stage.attempt(first, Stage.ANSWER)))
        .isInstanceOf(Judged.class);
    assertThat(small.judge("puzzle", Stage.attempt(second, Stage.ANSWER)))
        .isEqualTo(new Refused(Refusal.LEDGER_FULL));
    assertThat(small.judge("puzzle", Stage.attempt(first, Stage.ANSWER)))
        .isEqualTo(Unjudged.SUBMITTED_BEFORE);
  }

  @Test
  void theLengthOfARecordSaysNothing() {
    assertThat(stage.issued("slider").sealedRecord())
        .hasSameSizeAs(stage.issued("puzzle").sealedRecord());
  }

  @Test
  void whatIsSpentIsKnownLongerThanItLives() {
    // A record may be looked at in its last moment and spent a moment later.
    assertThat(Challenge.KNOWN).isGreaterThan(Challenge.LIFE.plusSeconds(10));
    assertThat(Ticket.KNOWN).isGreaterThan(Duration.ofSeconds(600 + 10));
  }
}
