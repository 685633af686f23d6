package dev.stile.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.wire.Shop.Guest;
import dev.stile.wire.TestService.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Each form over the wire: what is issued, who passes, and where a doubt leads. */
class FormsIT {
  private static final String SCENES =
      """
      - {id: tick, name: Tick, form: check-box, work: 2, policy: {behaviour: observe}}
      - {id: tick-strict, name: Tick, form: check-box, work: 2}
      - {id: silent-strict, name: Silent, form: traceless, work: 2}
      - id: framed
        name: Framed
        form: check-box
        work: 2
        frameAncestors: [https://app.example.com]
        policy: {behaviour: observe}
      - {id: restore, name: Restore, form: inpainting, work: 2, policy: {behaviour: observe}}
      - id: silent-restore
        name: Then a picture to restore
        form: traceless
        secondaryForm: inpainting
        work: 2
        policy: {behaviour: observe, pages: {prefixes: ["https://x.example/"], action: step-up}}
      - {id: silent, name: Silent, form: traceless, work: 2, policy: {behaviour: observe}}
      - id: tick-doubted
        name: Tick doubted
        form: check-box
        work: 2
        policy: {behaviour: observe, pages: {prefixes: ["https://x.example/"], action: step-up}}
      - id: silent-puzzle
        name: Then a puzzle
        form: traceless
        work: 2
        policy: {behaviour: observe, pages: {prefixes: ["https://x.example/"], action: step-up}}
      - id: silent-slider
        name: Then a slider
        form: traceless
        secondaryForm: sliding
        work: 2
        policy: {behaviour: observe, pages: {prefixes: ["https://x.example/"], action: step-up}}
      - id: silent-tick
        name: Then a tick
        form: traceless
        secondaryForm: check-box
        work: 2
        policy: {behaviour: observe, pages: {prefixes: ["https://x.example/"], action: step-up}}
      - id: silent-work
        name: More work
        form: traceless
        secondaryForm: check-box
        work: 2
        policy: {behaviour: observe, pages: {prefixes: ["https://x.example/"], action: more-work}}
      """;

  @RegisterExtension private static final Shop shop = Shop.open(SCENES);

  @ParameterizedTest
  @CsvSource({"tick,CHECK_BOX", "silent,TRACELESS"})
  void aFormWithoutAPictureShowsNoneAndIsPassedInBothStyles(String scene, String form) {
    Guest guest = shop.guestWith(scene);
    Answer issued = guest.shown();
    assertThat(issued.text("CaptchaType")).isEqualTo(form);
    assertThat(issued.text("Image")).isEmpty();
    assertThat(issued.text("PuzzleImage")).isEmpty();
    Answer passed = guest.submit(issued);
    assertThat(Shop.codeOf(passed)).isEqualTo("T001");
    assertThat(guest.redeemed(passed)).isEqualTo("T001");
    assertThat(guest.codeInV2(guest.shown())).isEqualTo("T001");
  }

  @Test
  void aPictureIsRestoredInBothStyles() {
    Guest guest = shop.guestWith("restore");
    Answer issued = guest.shown();
    assertThat(issued.text("CaptchaType")).isEqualTo("INPAINTING");
    assertThat(issued.text("Image")).startsWith("data:image/jpeg;base64,");
    assertThat(issued.text("PuzzleImage")).contains("outline");
    assertThat(issued.raw().body()).hasSizeLessThanOrEqualTo(16 * 1024);
    Answer passed = guest.submit(issued);
    assertThat(Shop.codeOf(passed)).isEqualTo("T001");
    assertThat(guest.redeemed(passed)).isEqualTo("T001");
    assertThat(guest.codeInV2(guest.shown())).isEqualTo("T001");

    Answer other = guest.shown();
    ObjectNode beside = guest.right(other);
    beside.put("answer", guest.solution(other) + 6);
    assertThat(Shop.codeOf(guest.submit(other, beside))).isEqualTo("F015");
  }

  @Test
  void aSilentCheckMayFollowItsChallengeAtOnceAndATickMayNot() {
    Guest silent = shop.guestWith("silent");
    assertThat(Shop.codeOf(silent.submit(silent.ask()))).isEqualTo("T001");
    Guest tick = shop.guestWith("tick");
    assertThat(Shop.codeOf(tick.submit(tick.ask()))).isEqualTo("F001");
  }

  @ParameterizedTest
  @CsvSource({
    "tick-doubted, CHECK_BOX PUZZLE",
    "silent-puzzle, TRACELESS PUZZLE",
    "silent-restore, TRACELESS INPAINTING",
    "silent-slider, TRACELESS SLIDING PUZZLE",
    "silent-tick, TRACELESS CHECK_BOX PUZZLE",
    "silent-work, TRACELESS CHECK_BOX PUZZLE"
  })
  void aDoubtLeadsOnUntilAPictureAnswersIt(String scene, String forms) {
    for (boolean isV2 : List.of(false, true)) {
      Guest guest = shop.guestWith(scene);
      List<String> shown = new ArrayList<>();
      Optional<String> escalation = Optional.empty();
      String code;
      do {
        Answer issued = escalation.map(guest::askAgain).orElseGet(guest::ask);
        shown.add(issued.text("CaptchaType"));
        shop.pass(Duration.ofSeconds(2));
        if (isV2) {
          code = guest.codeInV2(issued);
          escalation = Optional.of(issued.text("Record"));
        } else {
          Answer answer = guest.submit(issued);
          code = Shop.codeOf(answer);
          escalation = Optional.of(answer.text("Result", "Escalation"));
        }
      } while (code.equals("F001"));
      assertThat(code).isEqualTo("T001");
      assertThat(String.join(" ", shown)).isEqualTo(forms);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tick-strict", "silent-strict"})
  void evidenceLeadsToAPictureInsteadOfARefusalAndRefusesThere(String scene) {
    Guest guest = shop.guestWith(scene);
    Answer issued = guest.shown();
    ObjectNode nothingSaid = guest.right(issued);
    nothingSaid.putObject("signals");
    Answer doubted = guest.submit(issued, nothingSaid);
    assertThat(Shop.codeOf(doubted)).isEqualTo("F001");
    Answer second = guest.askAgain(doubted.text("Result", "Escalation"));
    assertThat(second.text("CaptchaType")).isEqualTo("PUZZLE");
    shop.pass(Duration.ofSeconds(2));
    ObjectNode again = guest.right(second);
    again.putObject("signals");
    Answer refused = guest.submit(second, again);
    assertThat(Shop.codeOf(refused)).isEqualTo("F001");
    assertThat(refused.text("Result", "Escalation")).isEmpty();
  }

  @Test
  void aTickWithoutAClickOrKeyIsADoubt() {
    Guest guest = shop.guestWith("tick");
    Answer issued = guest.shown();
    ObjectNode still = guest.right(issued);
    ((ObjectNode) still.get("track")).putArray("moves");
    assertThat(Shop.codeOf(guest.submit(issued, still))).isEqualTo("F001");
  }

  @Test
  void aTickByKeyOrByAssistiveTechnologyIsATick() {
    Guest guest = shop.guestWith("tick");
    Answer issued = guest.shown();
    ObjectNode byKey = guest.right(issued);
    ObjectNode track = (ObjectNode) byKey.get("track");
    track.put("input", "key").put("events", 0).putArray("moves");
    track.putArray("steps").addArray().add(0).add("key").add(0);
    assertThat(Shop.codeOf(guest.submit(issued, byKey))).isEqualTo("T001");

    Answer other = guest.shown();
    ObjectNode byVoice = guest.right(other);
    ObjectNode silent = (ObjectNode) byVoice.get("track");
    silent.put("input", "button").put("events", 0).put("assistive", true).putArray("moves");
    assertThat(Shop.codeOf(guest.submit(other, byVoice))).isEqualTo("T001");
  }

  @Test
  void aSilentCheckStartedByThePageHasNoInputAndPasses() {
    Guest guest = shop.guestWith("silent");
    Answer issued = guest.shown();
    ObjectNode started = guest.right(issued);
    ObjectNode track = (ObjectNode) started.get("track");
    track.put("input", "button").put("events", 0).putArray("moves");
    assertThat(Shop.codeOf(guest.submit(issued, started))).isEqualTo("T001");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"visible\":false,\"seenMs\":1500,\"framed\":false,\"ancestors\":[]}",
        "{\"visible\":true,\"seenMs\":199,\"framed\":false,\"ancestors\":[]}",
        "{\"visible\":true,\"seenMs\":1500,\"framed\":true,\"ancestors\":[]}",
        "{\"visible\":null,\"seenMs\":0,\"framed\":true,\"ancestors\":[\"https://evil.example\"]}",
        "{\"visible\":true,\"seenMs\":1500,\"framed\":true,"
            + "\"ancestors\":[\"https://shop.example\",\"https://app.example.com\"]}"
      })
  void aTickThatMayNotHaveBeenSeenIsNoneAndLeadsNowhere(String tick) {
    Guest guest = shop.guestWith("tick");
    Answer answer = guest.submit(guest.shown(), tick);
    assertThat(Shop.codeOf(answer)).isEqualTo("F001");
    assertThat(answer.text("Result", "securityToken")).isEmpty();
    assertThat(answer.text("Result", "Escalation")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"visible\":null,\"seenMs\":0,\"framed\":false,\"ancestors\":[]}",
        "{\"visible\":true,\"seenMs\":200,\"framed\":false,\"ancestors\":[\"https://shop.example\"]}",
        "{\"visible\":null,\"seenMs\":0,\"framed\":true,\"ancestors\":[]}",
        "{\"visible\":true,\"seenMs\":1500,\"framed\":true,"
            + "\"ancestors\":[\"https://shop.example\",\"https://app.example.com\"]}"
      })
  void aTickInAFrameThatTheSceneAllowsIsOne(String tick) {
    Guest guest = shop.guestWith("framed");
    assertThat(Shop.codeOf(guest.submit(guest.shown(), tick))).isEqualTo("T001");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{}",
        "null",
        "{\"visible\":1,\"seenMs\":1500,\"framed\":false,\"ancestors\":[]}",
        "{\"visible\":true,\"seenMs\":-1,\"framed\":false,\"ancestors\":[]}",
        "{\"visible\":true,\"seenMs\":1500,\"framed\":0,\"ancestors\":[]}",
        "{\"visible\":true,\"seenMs\":1500,\"framed\":true,\"ancestors\":[1]}",
        "{\"visible\":true,\"seenMs\":1,\"framed\":true,"
            + "\"ancestors\":[\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\"]}"
      })
  void aTickInNoFormOfOursIsAbnormal(String tick) {
    Guest guest = shop.guestWith("tick");
    assertThat(Shop.codeOf(guest.submit(guest.shown(), tick))).isEqualTo("F017");
  }

  @Test
  void aTickWithoutABoxAndABoxWithoutATickAreDoubts() {
    Guest tick = shop.guestWith("tick");
    Answer issued = tick.shown();
    ObjectNode without = tick.right(issued);
    without.remove("tick");
    assertThat(Shop.codeOf(tick.submit(issued, without))).isEqualTo("F001");
    Guest silent = shop.guestWith("silent");
    Answer other =
        silent.submit(
            silent.shown(), "{\"visible\":true,\"seenMs\":900,\"framed\":false,\"ancestors\":[]}");
    assertThat(Shop.codeOf(other)).isEqualTo("F001");
  }
}
