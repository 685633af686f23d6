package dev.stile.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.challenge.Devices.Device;
import dev.stile.limit.AddressBlock;
import dev.stile.policy.Verdict;
import dev.stile.policy.Verdict.Fail;
import dev.stile.policy.Verdict.FailReason;
import dev.stile.policy.Verdict.Pass;
import dev.stile.policy.Verdict.PassReason;
import dev.stile.scene.Scene;
import dev.stile.signal.Browser;
import dev.stile.signal.Signals;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DevicesTest {
  private static final Verdict PASS = new Pass(PassReason.PERSON);
  private static final AddressBlock HOME = AddressBlock.of(InetAddress.ofLiteral("192.0.2.1"));
  private static final AddressBlock CAFE = AddressBlock.of(InetAddress.ofLiteral("198.51.100.1"));
  private static final Signals CHROME = Browser.ORDINARY.signals();

  private final Stage stage = new Stage();
  private final Devices devices =
      new Devices(
          stage.sealer,
          new byte[32],
          () -> Duration.ofDays(30),
          stage.now::get,
          new SecureRandom());

  private Scene scene() {
    return stage.scene("puzzle");
  }

  private Device come(String token, Signals signals, AddressBlock from) {
    return devices.recognise(scene(), token, signals, from);
  }

  private String given(Device device, Verdict verdict) {
    return devices.token(scene(), device, verdict).orElseThrow();
  }

  @Test
  void aDeviceIsKnownByItsTokenWhereverItIsAndWhateverItLooksLike() {
    String token = given(come("", CHROME, HOME), PASS);
    Device back = come(token, Browser.named("people/firefox-linux").signals(), CAFE);
    assertThat(back.known().isCertain()).isTrue();
    assertThat(back.known().name()).isEqualTo(come(token, CHROME, HOME).known().name());
  }

  @Test
  void aCopiedTokenIsTheSameDeviceAndSoIsEachTokenGivenForIt() {
    String token = given(come("", CHROME, HOME), PASS);
    String next = given(come(token, CHROME, HOME), PASS);
    assertThat(next).isNotEqualTo(token);
    assertThat(come(next, CHROME, CAFE).known().name())
        .isEqualTo(come(token, CHROME, HOME).known().name());
  }

  @Test
  void whoClearsHisStorageGetsNoMoreIdsThanAFleetHas() {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      String token = given(come("", CHROME, HOME), PASS);
      names.add(come(token, CHROME, HOME).known().name().orElseThrow());
    }
    assertThat(names).hasSize(scene().policy().fleetFactor());
  }

  @Test
  void withoutATokenADeviceIsKnownByLooksAndPlaceButNotForCertain() {
    Device device = come("", CHROME, HOME);
    assertThat(device.known().isCertain()).isFalse();
    assertThat(device.known().name()).isPresent();
    assertThat(come("", CHROME, HOME).known()).isEqualTo(device.known());
    assertThat(come("", CHROME, CAFE).known().name()).isNotEqualTo(device.known().name());
  }

  @Test
  void aResizedWindowOrAnUpdateLeavesTheLikenessAsItWas() {
    Browser later =
        Browser.ORDINARY
            .with("screen", "[[800,600,820,700,1920,1080,1920,1040,1],0]")
            .with("userAgent", "[\"Mozilla/5.0 Chrome/141.0.0.0\",0]");
    assertThat(come("", later.signals(), HOME).known()).isEqualTo(come("", CHROME, HOME).known());
  }

  @Test
  void whatShowsNothingIsUnknown() {
    assertThat(come("", Signals.NONE, HOME).known().name()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"device-1", "AAAA", "t0000000000000000000000", "*"})
  void anIdOfAClientsOwnChoiceIsNone(String chosen) {
    assertThat(come(chosen, CHROME, HOME).known()).isEqualTo(come("", CHROME, HOME).known());
  }

  @Test
  void anAlteredTokenIsNone() {
    String token = given(come("", CHROME, HOME), PASS);
    char last = token.charAt(60) == 'A' ? 'B' : 'A';
    String altered = token.substring(0, 60) + last + token.substring(61);
    assertThat(come(altered, CHROME, HOME).known().isCertain()).isFalse();
  }

  @Test
  void aTokenOfAnotherAccountOrPurposeIsNone() {
    String token = given(come("", CHROME, HOME), PASS);
    Scene foreign = stage.scene("foreign");
    assertThat(devices.recognise(foreign, token, CHROME, HOME).known().isCertain()).isFalse();
    String record = stage.issued("puzzle").sealedRecord();
    assertThat(come(record, CHROME, HOME).known().isCertain()).isFalse();
  }

  @Test
  void aTokenCountsForThirtyDaysFromWhenItWasGiven() {
    String token = given(come("", CHROME, HOME), PASS);
    stage.pass(Duration.ofDays(30));
    assertThat(come(token, CHROME, HOME).known().isCertain()).isTrue();
    String renewed = given(come(token, CHROME, HOME), PASS);
    stage.pass(Duration.ofMillis(1));
    assertThat(come(token, CHROME, HOME).known().isCertain()).isFalse();
    stage.pass(Duration.ofDays(29));
    assertThat(come(renewed, CHROME, HOME).known().isCertain()).isTrue();
  }

  @Test
  void aDeviceIsGoodAfterAPass() {
    Device fresh = come("", CHROME, HOME);
    assertThat(fresh.known().isGood()).isFalse();
    assertThat(come(given(fresh, PASS), CHROME, HOME).known().isGood()).isTrue();
    Verdict allowed = new Pass(PassReason.ALLOWED);
    assertThat(come(given(fresh, allowed), CHROME, HOME).known().isGood()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(FailReason.class)
  void aDeviceIsNoLongerGoodAfterAFailureForWhatItDid(FailReason reason) {
    Device good = come(given(come("", CHROME, HOME), PASS), CHROME, HOME);
    boolean isBehaviour =
        reason == FailReason.SCRIPTED_INPUT
            || reason == FailReason.VIRTUAL_DEVICE
            || reason == FailReason.EVIDENCE;
    assertThat(come(given(good, new Fail(reason)), CHROME, HOME).known().isGood())
        .isEqualTo(!isBehaviour);
  }

  @Test
  void allTokensAreOfOneLength() {
    String fresh = given(come("", CHROME, HOME), new Fail(FailReason.EVIDENCE));
    String nobodys = devices.tokenOfNobody(scene()).orElseThrow();
    assertThat(nobodys).hasSameSizeAs(fresh);
    assertThat(come(nobodys, CHROME, HOME).known().isCertain()).isFalse();
  }
}
