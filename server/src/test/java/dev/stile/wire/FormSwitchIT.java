package dev.stile.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.wire.Shop.Guest;
import dev.stile.wire.TestService.Answer;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A scene's form is changed while challenges of the old one are out. */
class FormSwitchIT {
  @TempDir private Path folder;

  private static String scene(String form) {
    return Shop.config(
        "- {id: login, name: Login, form: %s, work: 2, policy: {behaviour: observe}}\n"
            .formatted(form));
  }

  @ParameterizedTest
  @CsvSource({
    "check-box, puzzle, PUZZLE",
    "traceless, sliding, SLIDING",
    "puzzle, traceless, TRACELESS",
    "sliding, check-box, CHECK_BOX"
  })
  void anOldChallengeIsJudgedByItsOwnFormAndTheNextHasTheNewOne(
      String before, String after, String next) throws Exception {
    Answer forV3;
    Answer forV2;
    try (Shop shop = Shop.open(scene(before), folder)) {
      forV3 = shop.guestWith("login").ask();
      forV2 = shop.guestWith("login").ask();
    }
    try (Shop shop = Shop.open(scene(after), folder)) {
      shop.pass(Duration.ofSeconds(5));
      Guest guest = shop.guestWith("login");
      Answer passed = guest.submit(forV3);
      assertThat(Shop.codeOf(passed)).isEqualTo("T001");
      assertThat(guest.redeemed(passed)).isEqualTo("T001");
      assertThat(guest.codeInV2(forV2)).isEqualTo("T001");
      assertThat(guest.ask().text("CaptchaType")).isEqualTo(next);
    }
  }
}
