package dev.stile.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.challenge.IssueChallenge.Issued;
import dev.stile.challenge.IssueChallenge.Order;
import dev.stile.challenge.IssueChallenge.Outcome;
import dev.stile.challenge.IssueChallenge.Refusal;
import dev.stile.challenge.IssueChallenge.Refused;
import dev.stile.scene.Account;
import dev.stile.scene.SceneStatus;
import dev.stile.signal.Visit;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IssueChallengeTest {
  private final Stage stage = new Stage();

  private Outcome issue(List<String> prefixes, String scene) {
    return stage.issue.issue(
        new Order(
            new Claims(prefixes, scene),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Stage.VISIT));
  }

  private Refusal refusal(List<String> prefixes, String scene) {
    return ((Refused) issue(prefixes, scene)).reason();
  }

  @Test
  void theClaimsAboutTheAccountMustAgree() {
    assertThat(issue(List.of(), "slider")).isInstanceOf(Issued.class);
    assertThat(issue(List.of("main", "main"), "slider")).isInstanceOf(Issued.class);
    assertThat(refusal(List.of("main", "other"), "slider")).isEqualTo(Refusal.UNKNOWN_ACCOUNT);
    assertThat(refusal(List.of("nobody"), "slider")).isEqualTo(Refusal.UNKNOWN_ACCOUNT);
  }

  @Test
  void aSceneIsFoundInItsOwnAccountOnly() {
    assertThat(refusal(List.of("main"), "foreign")).isEqualTo(Refusal.UNKNOWN_SCENE);
    assertThat(refusal(List.of("main"), "nothing")).isEqualTo(Refusal.UNKNOWN_SCENE);
  }

  @Test
  void aSuspendedAccountGetsNothing() {
    stage.configure(Stage.account("main", false), SceneStatus.RELEASE);
    assertThat(refusal(List.of("main"), "slider")).isEqualTo(Refusal.ACCOUNT_SUSPENDED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "main_7G47iByes",
        "main_7G47iByes33",
        "other_7G47iByes3",
        "7G47iByes3",
        "main_7G47iBye-3"
      })
  void aChosenCertifyIdIsThePrefixAndTenLettersOrDigits(String certifyId) {
    Order order =
        new Order(
            new Claims(List.of("main"), "slider"),
            Optional.of(certifyId),
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Stage.VISIT);
    assertThat(((Refused) stage.issue.issue(order)).reason())
        .isEqualTo(Refusal.MALFORMED_CERTIFY_ID);
  }

  @Test
  void aChosenCertifyIdNamesEveryChallengeOfItsVisit() {
    Order order =
        new Order(
            new Claims(List.of("main"), "slider"),
            Optional.of("main_7G47iByes3"),
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Stage.VISIT);
    Issued first = (Issued) stage.issue.issue(order);
    Issued second = (Issued) stage.issue.issue(order);
    assertThat(first.certifyId()).isEqualTo("main_7G47iByes3").isEqualTo(second.certifyId());
    stage.pass(Duration.ofSeconds(2));
    assertThat(stage.judge("slider", Stage.attempt(first, 300)))
        .isInstanceOf(SubmitAttempt.Judged.class);
    assertThat(stage.judge("slider", Stage.attempt(second, 300)))
        .isInstanceOf(SubmitAttempt.Judged.class);
  }

  @Test
  void otherwiseEveryChallengeHasAnIdOfItsOwn() {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      ids.add(stage.issued("slider").certifyId());
    }
    assertThat(ids).hasSize(100).allMatch(id -> id.matches("[A-Za-z0-9]{10}"));
  }

  @Test
  void oneAddressGetsTwoHundredInTenSeconds() {
    for (int i = 0; i < 200; i++) {
      assertThat(issue(List.of("main"), "slider")).isInstanceOf(Issued.class);
    }
    Refused refused = (Refused) issue(List.of("main"), "slider");
    assertThat(refused.reason()).isEqualTo(Refusal.ADDRESS_RATE);
    assertThat(refused.retryAfter()).isPositive();
    stage.pass(Duration.ofSeconds(20));
    assertThat(issue(List.of("main"), "slider")).isInstanceOf(Issued.class);
  }

  @Test
  void aFloodFromOneAddressLeavesTheAccountItsQuota() {
    stage.configure(
        new Account("main", true, true, 201, 1000, Optional.empty()), SceneStatus.RELEASE);
    for (int i = 0; i < 1000; i++) {
      issue(List.of("main"), "slider");
    }
    Visit elsewhere = new Visit(InetAddress.ofLiteral("198.51.100.9"), "", "", "", "");
    Order order =
        new Order(
            new Claims(List.of("main"), "slider"),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            elsewhere);
    assertThat(stage.issue.issue(order)).isInstanceOf(Issued.class);
    assertThat(((Refused) stage.issue.issue(order)).reason()).isEqualTo(Refusal.ACCOUNT_RATE);
  }

  @Test
  void theRecordRemembersItsWorkAndTheSettingsItWasIssuedUnder() {
    Issued issued = stage.issued("slider");
    Challenge challenge =
        new Sealing(stage.sealer).openChallenge("main", issued.sealedRecord()).orElseThrow();
    assertThat(challenge.work()).isEqualTo(issued.work());
    assertThat(challenge.work().bits()).isEqualTo(Stage.WORK_BITS);
    assertThat(challenge.work().idHigh()).isEqualTo(challenge.id().high());
    assertThat(challenge.work().idLow()).isEqualTo(challenge.id().low());
    assertThat(challenge.policyVersion())
        .isEqualTo(stage.directory.get().scene("slider").orElseThrow().version());
    assertThat(challenge.isVouchedFor()).isFalse();
  }

  @Test
  void theRecordRemembersTheVisit() {
    String longText = "\u00e9".repeat(500);
    Visit visit =
        new Visit(InetAddress.ofLiteral("2001:db8::1"), "null", longText, longText, "hints");
    Order order =
        new Order(
            new Claims(List.of("main"), "slider"),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            visit);
    Issued issued = (Issued) stage.issue.issue(order);
    Visit opened = OpenedRecord.of(stage.sealer, "main", issued.sealedRecord()).visit();
    assertThat(opened.address()).isEqualTo(visit.address());
    assertThat(opened.origin()).isEqualTo("null");
    assertThat(opened.userAgent()).isEqualTo("\u00e9".repeat(128));
  }
}
