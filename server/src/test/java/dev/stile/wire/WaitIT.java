package dev.stile.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.wire.Shop.Guest;
import dev.stile.wire.TestService.Answer;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** The way for who can't see a picture: more work and a wait, counted apart. */
class WaitIT {
  private static final String SCENES =
      """
      - {id: puzzle, name: Puzzle, form: puzzle, work: 2, policy: {behaviour: observe}}
      - {id: restore, name: Restore, form: inpainting, work: 2, policy: {behaviour: observe}}
      - {id: strict, name: Strict, form: puzzle, work: 2}
      - {id: test, name: Test, form: puzzle, work: 2, status: test, testResult: pass}
      - id: rated
        name: Rated
        form: puzzle
        policy: {behaviour: observe, nonVisual: {perHour: 1, perDay: 2}}
      - id: device
        name: Device
        form: puzzle
        policy:
          behaviour: observe
          deviceFrequency: {fleetFactor: 1}
          nonVisual: {perHour: 2, perDay: 4}
      - id: doubted
        name: Doubted
        form: sliding
        work: 2
        policy: {behaviour: observe, pages: {prefixes: ["https://x.example/"], action: step-up}}
      """;

  @TempDir private Path folder;

  @RegisterExtension private static final Shop shop = Shop.open(SCENES);

  private static Duration wait(Answer issued) {
    return Duration.ofMillis(Long.parseLong(issued.text("WaitMs")));
  }

  /** Asks, waits as long as is said, and hands in. */
  private static String code(Shop at, Guest guest) {
    Answer issued = guest.askWithoutPicture();
    at.pass(wait(issued));
    return Shop.codeOf(guest.submit(issued));
  }

  @ParameterizedTest
  @ValueSource(strings = {"puzzle", "restore"})
  void whoCanNotSeeAPictureWaitsInsteadInBothStyles(String scene) {
    Guest guest = shop.guest(scene, "203.0.113.1");
    Answer issued = guest.askWithoutPicture();
    assertThat(issued.text("CaptchaType")).isEqualTo("WAIT");
    assertThat(issued.text("Image")).isEmpty();
    assertThat(issued.text("PuzzleImage")).isEmpty();
    assertThat(issued.text("PowVerifyString")).startsWith("sha256.18.");
    assertThat(wait(issued)).isEqualTo(Duration.ofSeconds(15));
    shop.pass(wait(issued));
    Answer passed = guest.submit(issued);
    assertThat(Shop.codeOf(passed)).isEqualTo("T001");
    assertThat(guest.redeemed(passed)).isEqualTo("T001");

    Answer second = guest.askWithoutPicture();
    assertThat(wait(second)).isEqualTo(Duration.ofSeconds(20));
    shop.pass(wait(second));
    assertThat(guest.codeInV2(second)).isEqualTo("T001");
  }

  @Test
  void aPictureHasNoWait() {
    assertThat(shop.guest("puzzle", "203.0.113.2").ask().text("WaitMs")).isEmpty();
  }

  @Test
  void whoDoesNotWaitDoesNotPassInEitherStyle() {
    Guest guest = shop.guest("puzzle", "203.0.113.3");
    Answer early = guest.askWithoutPicture();
    ObjectNode solved = guest.right(early);
    // What the solving took has passed already.
    shop.service().clock().reset();
    assertThat(Shop.codeOf(guest.submit(early, solved))).isEqualTo("F001");

    Answer other = guest.askWithoutPicture();
    ObjectNode again = guest.right(other);
    shop.service().clock().reset();
    assertThat(guest.codeInV2(other, again)).isEqualTo("F001");
  }

  @Test
  void withoutTheWorkNobodyPasses() {
    Guest guest = shop.guest("puzzle", "203.0.113.4");
    Answer issued = guest.askWithoutPicture();
    shop.pass(wait(issued));
    ObjectNode lazy = guest.right(issued);
    lazy.put("pow", "1.2.3.4.5.6.7.8");
    assertThat(Shop.codeOf(guest.submit(issued, lazy))).isEqualTo("F017");
  }

  @Test
  void whoNeitherWaitsNorWorksShutsTheDoorToNobodyElse() {
    for (int i = 0; i < 3; i++) {
      Guest hasty = shop.guest("rated", "203.0.113.90");
      Answer issued = hasty.askWithoutPicture();
      hasty.submit(issued, hasty.right(issued).put("pow", "1.2.3.4.5.6.7.8"));
    }
    assertThat(code(shop, shop.guest("rated", "203.0.113.90"))).isEqualTo("T001");
  }

  @Test
  void evidenceRefusesHereToo() {
    Guest guest = shop.guest("strict", "203.0.113.5");
    Answer issued = guest.askWithoutPicture();
    shop.pass(wait(issued));
    ObjectNode silent = guest.right(issued);
    silent.putObject("signals");
    Answer refused = guest.submit(issued, silent);
    assertThat(Shop.codeOf(refused)).isEqualTo("F001");
    assertThat(refused.text("Result", "Escalation")).isEmpty();
  }

  @Test
  void aDoubtMeansALongerWaitAndMoreWorkAndNeverAPicture() {
    Guest guest = shop.guest("doubted", "203.0.113.6");
    Answer issued = guest.askWithoutPicture();
    shop.pass(wait(issued));
    Answer doubted = guest.submit(issued);
    assertThat(Shop.codeOf(doubted)).isEqualTo("F001");

    Answer second = guest.askAgain(doubted.text("Result", "Escalation"));
    assertThat(second.text("CaptchaType")).isEqualTo("WAIT");
    assertThat(second.text("PowVerifyString")).startsWith("sha256.20.");
    assertThat(wait(second)).isEqualTo(Duration.ofSeconds(65));
    shop.pass(wait(second));
    assertThat(Shop.codeOf(guest.submit(second))).isEqualTo("T001");
  }

  @Test
  void whoIsAskedForAPictureAfterADoubtMayWaitInstead() {
    Guest guest = shop.guest("doubted", "203.0.113.7");
    Answer doubted = guest.submit(guest.shown());
    assertThat(Shop.codeOf(doubted)).isEqualTo("F001");
    Answer picture = guest.askAgain(doubted.text("Result", "Escalation"));
    assertThat(picture.text("CaptchaType")).isEqualTo("PUZZLE");

    Answer instead = guest.askAgainWithoutPicture(picture.text("Record"));
    assertThat(instead.text("CaptchaType")).isEqualTo("WAIT");
    assertThat(wait(instead)).isEqualTo(Duration.ofSeconds(60));
    shop.pass(wait(instead));
    assertThat(Shop.codeOf(guest.submit(instead))).isEqualTo("T001");
  }

  @Test
  void itHasLimitsOfItsOwnThatAPictureDoesNotCountFor() {
    Guest guest = shop.guest("rated", "203.0.113.8");
    for (int picture = 0; picture < 3; picture++) {
      assertThat(guest.code()).isEqualTo("T001");
    }
    assertThat(code(shop, guest)).isEqualTo("T001");
    assertThat(code(shop, guest)).isEqualTo("F010");
    assertThat(guest.code()).isEqualTo("T001");
    assertThat(code(shop, shop.guest("rated", "203.0.113.9"))).isEqualTo("T001");
  }

  @Test
  void aDeviceMayHalfOfWhatItsAddressMay() {
    Guest guest = shop.guest("device", "203.0.113.10");
    assertThat(code(shop, guest)).isEqualTo("T001");
    assertThat(code(shop, guest)).isEqualTo("F011");
  }

  @Test
  void aRestartForgetsNothing() throws Exception {
    String config = Shop.config(SCENES).replace("store: memory", "store: sqlite");
    try (Shop before = Shop.open(config, folder)) {
      assertThat(code(before, before.guest("rated", "203.0.113.1"))).isEqualTo("T001");
    }
    try (Shop after = Shop.open(config, folder)) {
      after.pass(Duration.ofSeconds(15));
      assertThat(code(after, after.guest("rated", "203.0.113.1"))).isEqualTo("F010");
    }
  }

  @Test
  void testModeComesBeforeTheWait() {
    Guest guest = shop.guest("test", "203.0.113.11");
    assertThat(Shop.codeOf(guest.submit(guest.askWithoutPicture()))).isEqualTo("T005");
  }

  @Test
  void anotherWishIsNone() {
    assertThat(shop.guest("puzzle", "203.0.113.12").ask("Alternative", "sound").text("CaptchaType"))
        .isEqualTo("PUZZLE");
  }
}
