package dev.stile.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.signal.Browser;
import dev.stile.signal.Signals;
import dev.stile.trajectory.Trajectory.Provenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignalCheckTest {
  /** From here on a scene of basic strength asks again; people must not come so far. */
  private static final double DOUBT = 0.5;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chrome-windows",
        "firefox-linux",
        "safari-mac",
        "safari-iphone",
        "ipad",
        "chrome-android",
        "chrome-android-desktop-site",
        "old-phone",
        "android-webview",
        "screen-reader",
        "tor-linux"
      })
  void nothingSpeaksAgainst(String person) {
    assertThat(new Seen(Browser.named("people/" + person)).reasons()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "remote-desktop",
        "firefox-llvmpipe",
        "full-screen-second-monitor",
        "privacy-extension",
        "tor-coarse-clock"
      })
  void aPersonWithSomethingUnusualIsNotEvenAskedAgain(String person) {
    Assessment found = new Assessment(new Seen(Browser.named("people/" + person)).reasons());
    assertThat(found.reasons()).isNotEmpty().allMatch(reason -> reason.kind() == Kind.ENVIRONMENT);
    assertThat(found.suspicion()).isLessThan(DOUBT);
  }

  @ParameterizedTest
  @CsvSource({
    "playwright, WEBDRIVER",
    "playwright, HEADLESS",
    "playwright, WINDOW_WITHOUT_OUTSIDE",
    "playwright, SOFTWARE_GRAPHICS",
    "playwright-binding, DRIVER_MARKS",
    "playwright-stealth, DRIVER_HIDDEN",
    "playwright-renamed, HINTS_CONTRADICT",
    "playwright-phone, DESKTOP_AS_PHONE",
    "playwright-iphone, DESKTOP_AS_PHONE",
    "playwright-iphone, ENGINE_CONTRADICTS",
    "virtual-machine, VIRTUAL_MACHINE",
    "emulator, EMULATOR"
  })
  void aProgramIsKnownBy(String program, Reason reason) {
    assertThat(new Seen(Browser.named("programs/" + program)).reasons()).contains(reason);
  }

  @Test
  void aHiddenDriverWithoutAWindowIsAskedAgain() {
    Assessment found =
        new Assessment(new Seen(Browser.named("programs/playwright-renamed")).reasons());
    assertThat(found.suspicion()).isGreaterThan(DOUBT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "webdriver|[true,0]|WEBDRIVER",
        "workerLies|[[\"webdriver\"],0]|WEBDRIVER",
        "driverMarks|[[\"cdc_adoQpoasnfa76pfcZLmcfl_Array\"],0]|DRIVER_MARKS",
        "frameLies|[[\"webdriver\"],0]|DRIVER_HIDDEN",
        "nativeLies|[[\"webdriver\"],0]|DRIVER_HIDDEN",
        "foreignFrames|[[\"pptr:evaluate;x\"],0]|DRIVER_ON_STACK",
        "clientHints|[[\"Windows\",false,\"HeadlessChrome 140\",\"Chromium 140\"],0]|HEADLESS",
        "gpu|[[\"innotek\",\"VirtualBox Graphics Adapter\"],0]|VIRTUAL_MACHINE",
        "gpu|[[\"\",\"Parallels using AMD Radeon\"],0]|VIRTUAL_MACHINE",
        "gpu|[[\"Microsoft\",\"Hyper-V Video\"],0]|VIRTUAL_MACHINE",
        "gpu|[[\"Google\",\"goldfish_vulkan\"],0]|EMULATOR",
        "gpu|[[\"BlueStacks\",\"BlueStacks\"],0]|EMULATOR",
        "platform|[\"Linux x86_64\",0]|PLATFORM_CONTRADICTS",
        "clientHints|[[\"Linux\",false,\"Chromium 140\"],0]|HINTS_CONTRADICT",
        "clientHints|[[\"Windows\",true,\"Chromium 140\"],0]|HINTS_CONTRADICT",
        "clientHints|[[\"Windows\",false,\"Chromium 141\"],0]|HINTS_CONTRADICT",
        "maker|[[\"Apple Computer, Inc.\",\"20030107\",true],0]|ENGINE_CONTRADICTS",
        "maker|[[\"Google Inc.\",\"20030107\",false],0]|ENGINE_CONTRADICTS",
        "timeZone|[[\"Europe/Berlin\",0,\"de\"],0]|CLOCK_CONTRADICTS",
        "frameLies|[[\"userAgent\"],0]|FRAME_CONTRADICTS",
        "workerLies|[[\"platform\"],0]|WORKER_CONTRADICTS",
        "ownProperties|[[\"platform\"],0]|VALUES_ALTERED",
        "nativeLies|[[\"toString\"],0]|NATIVE_CODE_FORGED",
        "gpu|[[\"Google\",\"SwiftShader\"],0]|SOFTWARE_GRAPHICS",
        "screen|[[1280,720,0,0,1280,720,1280,720,1],0]|WINDOW_WITHOUT_OUTSIDE",
        "plugins|[[0,0,true],0]|PLUGINS_CONTRADICT",
        "permissions|[[\"denied\",\"prompt\"],0]|PERMISSIONS_CONTRADICT",
        "foreignFrames|[[\"https://shop.example/a.js\"],0]|FOREIGN_SCRIPTS",
        "exposedFunctions|[1,0]|EXPOSED_FUNCTIONS",
        "languages|[[\"\"],0]|NO_LANGUAGE",
        "userAgent|[null,0,\"TypeError\"]|BASICS_UNREAD",
        "webdriver|[\"no\",0]|SIGNALS_OF_NO_BROWSER",
        "platform|[7,0]|SIGNALS_OF_NO_BROWSER",
        "screen|[[1,2,3],0]|SIGNALS_OF_NO_BROWSER",
        "hardware|[[2.5,8],0]|SIGNALS_OF_NO_BROWSER",
        "hardware|[[8,7],0]|SIGNALS_OF_NO_BROWSER",
        "workerLies|[[\"moon\"],0]|SIGNALS_OF_NO_BROWSER",
        "nativeLies|[[\"now\",\"now\"],0]|SIGNALS_OF_NO_BROWSER",
        "timeZone|[[\"Europe/Berlin\",5000,\"de\"],0]|SIGNALS_OF_NO_BROWSER",
        "attention|[[true,\"asleep\"],0]|SIGNALS_OF_NO_BROWSER",
        "pointers|[[-1,true,true,true,true],0]|SIGNALS_OF_NO_BROWSER"
      })
  void aBrowserThatSaysSoIsNoticed(String name, String reading, Reason reason) {
    assertThat(new Seen(Browser.ORDINARY.with(name, reading)).reasons()).contains(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "curl/8.5.0",
        "python-requests/2.32",
        "Go-http-client/1.1",
        "Java/25",
        "axios/1.7",
        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"
      })
  void aProgramMayNameItself(String userAgent) {
    assertThat(new Seen(Browser.ORDINARY.calling(userAgent)).reasons())
        .contains(Reason.PROGRAM_BY_NAME);
  }

  @Test
  void anAttemptWithoutAnySignalsIsRefused() {
    Seen seen = new Seen(Browser.ORDINARY);
    seen.signals = Signals.NONE;
    assertThat(seen.reasons()).containsExactly(Reason.NO_SIGNALS);
  }

  @Test
  void eachNameOfTheWidgetHasToBeThere() {
    for (String name : Shapes.BY_NAME.keySet()) {
      assertThat(new Seen(Browser.ORDINARY.without(name)).reasons())
          .as(name)
          .contains(Reason.SIGNALS_ABSENT);
    }
  }

  @Test
  void aSignalThatALaterWidgetSendsIsNothing() {
    assertThat(new Seen(Browser.ORDINARY.with("moonPhase", "[3,0]")).reasons()).isEmpty();
  }

  @Test
  void aWrongReplyIsNoticed() {
    Seen seen = new Seen(Browser.ORDINARY);
    seen.reply = Reply.to("text that was altered", seen.reply.given());
    assertThat(seen.reasons()).containsExactly(Reason.REPLY_WRONG);
  }

  @ParameterizedTest
  @CsvSource({
    "20, 3, 1, 0, 0, UNTRUSTED_EVENTS",
    "20, 3, 0, 20, 0, EVENTS_WITHOUT_MOVEMENT",
    "20, 3, 0, 0, 20, POINTER_IGNORES_WINDOW"
  })
  void eventsThatNoHandMakes(
      int events, int coalesced, int untrusted, int unmoving, int sameScreen, Reason reason) {
    Seen seen = new Seen(Browser.ORDINARY);
    seen.provenance = new Provenance(events, coalesced, untrusted, unmoving, sameScreen, false);
    assertThat(seen.reasons()).containsExactly(reason);
  }

  @Test
  void aWayWithMorePointsThanEventsIsMadeUp() {
    Seen seen = new Seen(Browser.ORDINARY);
    seen.provenance = Provenance.NONE;
    assertThat(seen.reasons()).containsExactly(Reason.MOVES_WITHOUT_EVENTS);
  }

  @Test
  void pressAndReleaseArePointsWithoutMoves() {
    Seen seen = new Seen(Browser.ORDINARY);
    seen.provenance = new Provenance(seen.points - 1, 0, 0, 0, 0, false);
    assertThat(seen.reasons()).isEmpty();
  }

  @Test
  void anotherUserAgentInTheHeaderIsAContradiction() {
    Seen seen = new Seen(Browser.ORDINARY);
    seen.asked = seen.answered = Browser.named("people/firefox-linux").visit("192.0.2.1");
    assertThat(seen.reasons()).containsExactly(Reason.HEADER_CONTRADICTS);
  }

  @Test
  void anotherBrowserThanTheOneThatAskedIsNoticed() {
    Seen seen = new Seen(Browser.ORDINARY);
    seen.asked = Browser.named("people/firefox-linux").visit("192.0.2.1");
    assertThat(seen.reasons()).containsExactly(Reason.BROWSER_CHANGED);
  }

  @Test
  void aMissingUserAgentIsNoticed() {
    Seen seen = new Seen(Browser.ORDINARY.calling(""));
    assertThat(seen.reasons()).contains(Reason.NO_USER_AGENT);
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 198.51.100.9, true",
    "2001:db8:1:2::1, 2001:db8:1:3::1, true",
    "2001:db8:1:2::1, 2001:db8:1:2:aaaa::9, false",
    "192.0.2.1, 2001:db8:1:2::1, false"
  })
  void anotherAddressOfTheSameFamilyIsVeryLittleEvidence(
      String asked, String answered, boolean isEvidence) {
    Seen seen = new Seen(Browser.ORDINARY);
    seen.asked = Browser.ORDINARY.visit(asked);
    seen.answered = Browser.ORDINARY.visit(answered);
    assertThat(seen.reasons().contains(Reason.ADDRESS_CHANGED)).isEqualTo(isEvidence);
    assertThat(Reason.ADDRESS_CHANGED.weight()).isLessThanOrEqualTo(0.05);
  }
}
