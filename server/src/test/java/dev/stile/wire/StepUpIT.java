package dev.stile.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.wire.Shop.Guest;
import dev.stile.wire.TestService.Answer;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A doubted visitor is asked again, once, and has then answered the doubt. */
class StepUpIT {
  private static final String SCENES =
      """
      - id: doubted
        name: Doubted
        form: sliding
        work: 0
        policy: {behaviour: observe, pages: {prefixes: ["https://x.example/"], action: step-up}}
      - id: another
        name: Another
        form: sliding
        work: 0
        policy: {behaviour: observe, pages: {prefixes: ["https://x.example/"], action: step-up}}
      - {id: silent, name: Silent, form: traceless, secondaryForm: sliding, work: 0}
      - {id: box, name: Box, form: check-box, work: 0}
      - {id: watched, name: Watched, form: sliding, work: 0, policy: {scriptedInput: observe}}
      - id: slowed
        name: Slowed
        form: sliding
        work: 3
        policy: {behaviour: observe, pages: {prefixes: ["https://x.example/"], action: more-work}}
      - id: limited
        name: Limited
        form: sliding
        work: 0
        policy: {behaviour: observe, addressFrequency: {perHour: 1, action: step-up}}
      """;

  @RegisterExtension private static final Shop shop = Shop.open(SCENES);

  private static String doubted(Guest guest) {
    Answer answer = guest.submit(guest.shown());
    assertThat(Shop.codeOf(answer)).isEqualTo("F001");
    assertThat(answer.text("Result", "securityToken")).isEmpty();
    String escalation = answer.text("Result", "Escalation");
    assertThat(escalation).isNotEmpty();
    return escalation;
  }

  /** Whether this challenge is the second look at a doubted visitor. */
  private static boolean isSecondLook(Answer issued) {
    return shop.service().open(Shop.ACCOUNT, issued.text("Record")).isSteppedUp();
  }

  private static void assertOrdinary(Answer issued) {
    assertOrdinary(issued, "");
    assertThat(issued.text("PowVerifyString")).isEmpty();
  }

  private static void assertOrdinary(Answer issued, String work) {
    assertThat(issued.status()).isEqualTo(200);
    assertThat(issued.text("CaptchaType")).isEqualTo("SLIDING");
    assertThat(issued.text("PowVerifyString")).startsWith(work);
    assertThat(isSecondLook(issued)).isFalse();
  }

  @Test
  void aDoubtedVisitorSolvesAPictureAndPasses() {
    Guest guest = shop.guestWith("doubted");
    Answer issued = guest.askAgain(doubted(guest));
    assertThat(issued.text("CaptchaType")).isEqualTo("PUZZLE");
    assertThat(issued.text("Image")).isNotEmpty();
    assertThat(issued.text("PowVerifyString")).startsWith("sha256.12.");
    assertThat(isSecondLook(issued)).isTrue();
    shop.pass(Duration.ofSeconds(2));
    Answer passed = guest.submit(issued);
    assertThat(Shop.codeOf(passed)).isEqualTo("T001");
    assertThat(guest.redeemed(passed)).isEqualTo("T001");
  }

  @Test
  void whoIsToWorkMoreSeesTheSameForm() {
    Guest guest = shop.guestWith("slowed");
    Answer issued = guest.askAgain(doubted(guest));
    assertThat(issued.text("CaptchaType")).isEqualTo("SLIDING");
    assertThat(issued.text("PowVerifyString")).startsWith("sha256.12.");
    assertThat(isSecondLook(issued)).isTrue();
    shop.pass(Duration.ofSeconds(2));
    assertThat(Shop.codeOf(guest.submit(issued))).isEqualTo("T001");
  }

  @Test
  void aWrongAnswerToTheSecondIsAWrongAnswerAndLeadsToNoThird() {
    Guest guest = shop.guestWith("doubted");
    Answer issued = guest.askAgain(doubted(guest));
    shop.pass(Duration.ofSeconds(2));
    double wrong = guest.solution(issued) > 120 ? 40 : 200;
    Answer failed = guest.submit(issued, guest.right(issued).put("answer", wrong));
    assertThat(Shop.codeOf(failed)).isEqualTo("F015");
    assertThat(failed.text("Result", "Escalation")).isEmpty();
  }

  @Test
  void theLimitOfABusyAddressMayAskAgainInsteadOfRefusing() {
    assertThat(shop.guest("limited", "203.0.113.1").code()).isEqualTo("T001");
    Guest guest = shop.guest("limited", "203.0.113.1");
    Answer issued = guest.askAgain(doubted(guest));
    shop.pass(Duration.ofSeconds(2));
    assertThat(Shop.codeOf(guest.submit(issued))).isEqualTo("T001");
  }

  @Test
  void anEscalationIsGoodForOneChallenge() {
    Guest guest = shop.guestWith("doubted");
    String escalation = doubted(guest);
    assertThat(isSecondLook(guest.askAgain(escalation))).isTrue();
    assertOrdinary(guest.askAgain(escalation));
  }

  @Test
  void anEscalationIsGoodForTwentyMinutes() {
    Guest guest = shop.guestWith("doubted");
    String inTime = doubted(guest);
    String late = doubted(guest);
    shop.pass(Duration.ofMinutes(20).minusSeconds(3));
    assertThat(isSecondLook(guest.askAgain(inTime))).isTrue();
    shop.pass(Duration.ofSeconds(6));
    assertOrdinary(guest.askAgain(late));
  }

  @Test
  void anEscalationOfAnotherSceneOrAccountIsNone() {
    String escalation = doubted(shop.guestWith("doubted"));
    assertOrdinary(shop.guestWith("another").askAgain(escalation));

    Visitor foreigner = new Visitor(shop.service(), "other1", "foreign");
    var fields = foreigner.init();
    fields.put("Escalation", escalation);
    Answer issued = shop.service().post(fields);
    assertThat(issued.text("CaptchaType")).isEqualTo("SLIDING");
    assertThat(shop.service().open("other1", issued.text("Record")).isSteppedUp()).isFalse();

    assertThat(isSecondLook(shop.guestWith("doubted").askAgain(escalation))).isTrue();
  }

  static Stream<String> forgeries() {
    Guest guest = shop.guestWith("doubted");
    Answer answer = guest.submit(guest.shown());
    String real = answer.text("Result", "Escalation");
    char last = real.charAt(real.length() - 2) == 'A' ? 'B' : 'A';
    return Stream.of(
        "again",
        "x".repeat(4096),
        real.substring(1),
        real + "AA",
        real.substring(0, real.length() - 2) + last + real.charAt(real.length() - 1),
        answer.text("Result", "deviceToken"));
  }

  @ParameterizedTest
  @MethodSource("forgeries")
  void aForgedEscalationBringsAnOrdinaryChallenge(String forged) {
    assertOrdinary(shop.guestWith("doubted").askAgain(forged));
  }

  @Test
  void aTicketOrRecordIsNoEscalationNorTheOtherWayRound() {
    Guest guest = shop.guestWith("doubted");
    String escalation = doubted(guest);
    Answer issued = guest.shown();
    Answer answer = guest.submit(issued, guest.right(issued).put("record", escalation));
    assertThat(Shop.codeOf(answer)).isEqualTo("F014");
  }

  @Test
  void aMovementLikeAProgramsIsADoubtInBothStyles() {
    Guest guest = shop.guestWith("watched");
    assertThat(isSecondLook(guest.askAgain(doubted(guest)))).isTrue();
    assertThat(guest.codeInV2(guest.shown())).isEqualTo("F001");
  }

  @Test
  void inV2TheRecordOfTheDoubtedAttemptAsksAgain() {
    Guest guest = shop.guestWith("doubted");
    Answer first = guest.shown();
    assertThat(guest.codeInV2(first)).isEqualTo("F001");
    Answer second = guest.askAgain(first.text("Record"));
    assertThat(second.text("CaptchaType")).isEqualTo("PUZZLE");
    assertThat(second.text("PowVerifyString")).startsWith("sha256.12.");
    shop.pass(Duration.ofSeconds(2));
    assertThat(guest.codeInV2(second)).isEqualTo("T001");
  }

  @Test
  void theRecordOfASecondLookThatWasFailedBringsItsFormAgainAndTheDoubtStays() {
    Guest guest = shop.guestWith("doubted");
    Answer second = guest.askAgain(doubtedInV2(guest));
    shop.pass(Duration.ofSeconds(2));
    double wrong = guest.solution(second) > 120 ? 40 : 200;
    assertThat(guest.codeInV2(second, guest.right(second).put("answer", wrong))).isEqualTo("F015");
    Answer third = guest.askAgain(second.text("Record"));
    assertThat(third.text("CaptchaType")).isEqualTo("PUZZLE");
    assertThat(isSecondLook(third)).isFalse();
  }

  @Test
  void aRecordAsksAgainOnceInItsOwnSceneAndTwentyMinutesLong() {
    Guest guest = shop.guestWith("doubted");
    String first = doubtedInV2(guest);
    String late = doubtedInV2(guest);
    assertOrdinary(shop.guestWith("another").askAgain(first));
    assertThat(isSecondLook(guest.askAgain(first))).isTrue();
    assertOrdinary(guest.askAgain(first));
    shop.pass(Duration.ofMinutes(20).plusSeconds(3));
    assertOrdinary(guest.askAgain(late));
  }

  private static String doubtedInV2(Guest guest) {
    Answer issued = guest.shown();
    assertThat(guest.codeInV2(issued)).isEqualTo("F001");
    return issued.text("Record");
  }

  @Test
  void aRecordThatNobodyAttemptedIsNoDoubtAndIsUsedUpByTheClaim() {
    Guest guest = shop.guestWith("slowed");
    Answer first = guest.shown();
    assertOrdinary(guest.askAgain(first.text("Record")), "sha256.3.");
    assertOrdinary(guest.askAgain(first.text("Record")), "sha256.3.");
    assertThat(Shop.codeOf(guest.submit(first))).isEqualTo("F008");
  }

  /** A page whose business server does not answer must not try the same for ever. */
  @ParameterizedTest
  @CsvSource({"silent, SLIDING", "box, PUZZLE"})
  void whatAsksNothingMayBeGivenBackToo(String scene, String next) {
    Guest guest = shop.guestWith(scene);
    Answer first = guest.shown();
    assertThat(guest.askAgain(first.text("Record")).text("CaptchaType")).isEqualTo(next);
    assertThat(Shop.codeOf(guest.submit(first))).isEqualTo("F008");
  }

  @Test
  void aSecondLookMayBeGivenBackForAnotherAndIsUsedUpByThat() {
    Guest guest = shop.guestWith("doubted");
    Answer second = guest.askAgain(doubted(guest));
    Answer other = guest.askAgain(second.text("Record"));
    assertThat(isSecondLook(other)).isTrue();
    shop.pass(Duration.ofSeconds(2));
    assertThat(Shop.codeOf(guest.submit(second))).isEqualTo("F008");
    assertThat(Shop.codeOf(guest.submit(other))).isEqualTo("T001");
  }

  @Test
  void aDoubtAsksAgainOnceInWhateverShapeItIsHandedIn() {
    Guest guest = shop.guestWith("doubted");
    Answer first = guest.shown();
    String escalation = guest.submit(first).text("Result", "Escalation");
    assertThat(isSecondLook(guest.askAgain(escalation))).isTrue();
    assertOrdinary(guest.askAgain(first.text("Record")));

    Answer second = guest.shown();
    String other = guest.submit(second).text("Result", "Escalation");
    assertThat(isSecondLook(guest.askAgain(second.text("Record")))).isTrue();
    assertOrdinary(guest.askAgain(other));
  }
}
