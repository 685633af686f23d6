package dev.stile.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.challenge.RedeemProof.Redeemed;
import dev.stile.challenge.RedeemProof.Redemption;
import dev.stile.challenge.RedeemProof.Refusal;
import dev.stile.challenge.RedeemProof.Refused;
import dev.stile.challenge.RedeemProof.Rejected;
import dev.stile.challenge.RedeemProof.Rejection;
import dev.stile.challenge.SubmitAttempt.Judged;
import dev.stile.policy.Verdict.PassReason;
import dev.stile.scene.AccessKey;
import dev.stile.scene.Account;
import dev.stile.scene.SceneStatus;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RedeemProofTest {
  private final Stage stage = new Stage();

  private Redemption by(String keyId, Redemption redemption) {
    return with(redemption, stage.directory.get().accessKey(keyId).orElseThrow());
  }

  private static Redemption with(Redemption redemption, AccessKey key) {
    return new Redemption(
        key,
        redemption.sceneId(),
        redemption.expectedSceneId(),
        redemption.proof(),
        redemption.spender());
  }

  private static Redemption of(Redemption redemption, String sceneId, String expected) {
    return new Redemption(
        redemption.key(), sceneId, Optional.of(expected), redemption.proof(), redemption.spender());
  }

  @Test
  void aTicketIsRedeemedOnceAndTheSameCallGetsTheSameAnswer() {
    Judged judged = stage.passed("puzzle");
    Redeemed redeemed = new Redeemed(judged.certifyId(), PassReason.PERSON);
    assertThat(stage.redeem.redeem(stage.redemption(judged, "puzzle", 1))).isEqualTo(redeemed);
    assertThat(stage.redeem.redeem(stage.redemption(judged, "puzzle", 1))).isEqualTo(redeemed);
    assertThat(stage.redeem.redeem(stage.redemption(judged, "puzzle", 2)))
        .isEqualTo(new Rejected(Rejection.REDEEMED_BEFORE, judged.certifyId()));
  }

  @Test
  void aTicketWaitsAsLongAsItsSceneSaysAndExpiryIsToldBeforeUse() {
    Judged onTime = stage.passed("slider");
    Judged late = onTime;
    stage.pass(Duration.ofSeconds(90));
    assertThat(stage.redeem.redeem(stage.redemption(onTime, "slider", 1)))
        .isInstanceOf(Redeemed.class);
    stage.pass(Duration.ofMillis(1));
    assertThat(stage.redeem.redeem(stage.redemption(late, "slider", 2)))
        .isEqualTo(new Rejected(Rejection.TICKET_EXPIRED, late.certifyId()));
  }

  @Test
  void theSceneMustBeKnownAndOfTheKeysAccount() {
    Redemption redemption = stage.redemption(stage.passed("slider"), "slider", 1);
    assertThat(stage.redeem.redeem(of(redemption, "nowhere", "nowhere")))
        .isEqualTo(new Rejected(Rejection.SCENE_UNKNOWN, ""));
    assertThat(stage.redeem.redeem(of(redemption, "foreign", "foreign")))
        .isEqualTo(new Rejected(Rejection.SCENE_OF_ANOTHER_ACCOUNT, ""));
    assertThat(stage.redeem.redeem(by("key2", redemption)))
        .isEqualTo(new Rejected(Rejection.SCENE_OF_ANOTHER_ACCOUNT, ""));
    assertThat(stage.redeem.redeem(of(redemption, "slider", "puzzle")))
        .isEqualTo(new Rejected(Rejection.SCENE_UNEXPECTED, ""));
    assertThat(stage.redeem.redeem(of(redemption, "puzzle", "puzzle")))
        .isEqualTo(new Rejected(Rejection.TICKET_INVALID, ""));
    assertThat(stage.redeem.redeem(redemption))
        .as("none of these spent it")
        .isInstanceOf(Redeemed.class);
  }

  @Test
  void aTicketNamesItsChallenge() {
    Judged one = stage.passed("slider");
    Redemption redemption = stage.redemption(one, "slider", 1);
    Redemption renamed =
        new Redemption(
            redemption.key(),
            "slider",
            Optional.empty(),
            new SealedTicket(
                stage.passed("slider").certifyId(), ((SealedTicket) redemption.proof()).sealed()),
            redemption.spender());
    assertThat(stage.redeem.redeem(renamed)).isEqualTo(new Rejected(Rejection.TICKET_INVALID, ""));
  }

  @Test
  void aRecordIsNoTicket() {
    Judged judged = stage.passed("slider");
    Redemption redemption = stage.redemption(judged, "slider", 1);
    Redemption forged =
        new Redemption(
            redemption.key(),
            "slider",
            Optional.empty(),
            new SealedTicket(judged.certifyId(), stage.issued("slider").sealedRecord()),
            redemption.spender());
    assertThat(stage.redeem.redeem(forged)).isEqualTo(new Rejected(Rejection.TICKET_INVALID, ""));
  }

  @Test
  void aTestPassIsVoidOnceTheSceneHasLeftTestMode() {
    stage.configure(SceneStatus.TEST_PASS);
    Judged judged = stage.passed("slider");
    stage.configure(SceneStatus.RELEASE);
    assertThat(stage.redeem.redeem(stage.redemption(judged, "slider", 1)))
        .isEqualTo(new Rejected(Rejection.TICKET_INVALID, judged.certifyId()));
    stage.configure(SceneStatus.TEST_PASS);
    assertThat(stage.redeem.redeem(stage.redemption(judged, "slider", 1)))
        .isEqualTo(new Redeemed(judged.certifyId(), PassReason.TEST_MODE));
  }

  @Test
  void aSuspendedAccountOrAKeyWithoutPermissionIsRefused() {
    Redemption redemption = stage.redemption(stage.passed("slider"), "slider", 1);
    AccessKey powerless = new AccessKey("key3", "secret", "main", false, null);
    assertThat(stage.redeem.redeem(with(redemption, powerless)))
        .isEqualTo(new Refused(Refusal.KEY_WITHOUT_PERMISSION));
    stage.configure(Stage.account("main", false), SceneStatus.RELEASE);
    assertThat(stage.redeem.redeem(redemption)).isEqualTo(new Refused(Refusal.ACCOUNT_SUSPENDED));
  }

  @Test
  void onlyTicketsOfOursUseTheQuota() {
    stage.configure(
        new Account("main", true, true, 1000, 1, Optional.empty()), SceneStatus.RELEASE);
    Redemption first = stage.redemption(stage.passed("slider"), "slider", 1);
    Redemption second = stage.redemption(stage.passed("slider"), "slider", 2);
    Redemption forged =
        new Redemption(
            first.key(),
            "slider",
            Optional.empty(),
            new SealedTicket("x", "forged"),
            first.spender());
    for (int i = 0; i < 100; i++) {
      assertThat(stage.redeem.redeem(forged)).isInstanceOf(Rejected.class);
    }
    assertThat(stage.redeem.redeem(first)).isInstanceOf(Redeemed.class);
    assertThat(stage.redeem.redeem(second)).isEqualTo(new Refused(Refusal.ACCOUNT_RATE));
  }

  @Test
  void repeatingACallUsesNoQuota() {
    stage.configure(
        new Account("main", true, true, 1000, 2, Optional.empty()), SceneStatus.RELEASE);
    Redemption first = stage.redemption(stage.passed("slider"), "slider", 1);
    Redemption second = stage.redemption(stage.passed("slider"), "slider", 2);
    Redemption third = stage.redemption(stage.passed("slider"), "slider", 3);
    for (int i = 0; i < 10; i++) {
      assertThat(stage.redeem.redeem(first)).isInstanceOf(Redeemed.class);
    }
    assertThat(stage.redeem.redeem(second)).isInstanceOf(Redeemed.class);
    assertThat(stage.redeem.redeem(third)).isEqualTo(new Refused(Refusal.ACCOUNT_RATE));
  }
}
