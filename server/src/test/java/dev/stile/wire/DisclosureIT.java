package dev.stile.wire;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.wire.Shop.Guest;
import dev.stile.wire.TestService.Answer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What a scene that tells no reasons lets a visitor find out: nothing but what he must know. */
class DisclosureIT {
  private static final String SCENES =
      """
      - {id: plain, policy: {@}}
      - {id: toil, work: 2, policy: {@}}
      - {id: passes, status: test, testResult: pass, policy: {@}}
      - {id: fails, status: test, testResult: fail, policy: {@}}
      - {id: allowed, policy: {@, tellAllowed: true, allow: [{addresses: 203.0.113.0/24}]}}
      - {id: blocked, policy: {@, block: [{addresses: 203.0.113.0/24}]}}
      - {id: homely, policy: {@, pages: {contains: [nowhere]}}}
      - {id: vouched, encryption: true, policy: {@}}
      - {id: rated, policy: {@, addressFrequency: {perHour: 1}}}
      - {id: known, policy: {@, deviceFrequency: {perHour: 1, fleetFactor: 1}}}
      - {id: doubted, policy: {@, pages: {contains: [nowhere], action: step-up}}}
      - {id: slowed, policy: {@, pages: {contains: [nowhere], action: more-work}}}
      """;

  /** How little is told. */
  enum Mode {
    PASS_OR_FAIL("pass-or-fail"),
    AT_REDEMPTION("at-redemption");

    private final String key;

    Mode(String key) {
      this.key = key;
    }

    private String scenes() {
      return SCENES
          .replace("@", "behaviour: observe, disclosure: " + key)
          .replaceAll("\\{id: (\\w+)", "{id: " + name() + "-$1, name: $1, form: sliding")
          .replaceAll("(sliding(?!, work))", "$1, work: 0");
    }
  }

  @RegisterExtension
  private static final Shop shop =
      Shop.open(Arrays.stream(Mode.values()).map(Mode::scenes).collect(Collectors.joining()));

  @BeforeAll
  static void useUpTheLimits() {
    for (Mode mode : Mode.values()) {
      guest(mode, "rated").code();
      guest(mode, "known").code();
    }
  }

  private static Guest guest(Mode mode, String scene) {
    return shop.guest(mode.name() + "-" + scene, "203.0.113.1");
  }

  private static Answer rightAnswer(Mode mode, String scene) {
    Guest guest = guest(mode, scene);
    return guest.submit(guest.shown());
  }

  /** What would be refused, by the code that it would be refused with; the answer is right. */
  private static final Map<String, String> REFUSED =
      Map.of(
          "fails", "F004",
          "blocked", "F001",
          "homely", "F016",
          "vouched", "F022",
          "rated", "F010",
          "known", "F011");

  /** What is not judged at all, or is told as a wrong answer in every mode. */
  private static Map<String, Answer> failures(Mode mode) {
    Guest guest = guest(mode, "plain");
    Answer used = guest.shown();
    guest.submit(used);
    return Map.of(
        "F008", guest.submit(used),
        "F014", guest.submit(guest.ask(), guest.right(used).put("record", "AAAA")),
        "F017", guest.submit(guest.ask(), guest.right(used).put("v", 2)),
        "F017, another's", guest.submit(guest.ask(), guest.right(used)),
        "F015", wrongAnswer(mode),
        "doubted", rightAnswer(mode, "doubted"),
        "slowed", rightAnswer(mode, "slowed"));
  }

  private static Answer wrongAnswer(Mode mode) {
    Guest guest = guest(mode, "plain");
    Answer issued = guest.shown();
    return guest.submit(issued, guest.right(issued).put("answer", 100));
  }

  private static final Set<String> NEW_EACH_TIME =
      Set.of(
          "RequestId",
          "certifyId",
          "securityToken",
          "deviceToken",
          "Escalation",
          "date",
          "x-acs-request-id");

  /** All that a visitor sees of a reply; of what is new each time, its length. */
  private static SortedMap<String, String> shape(Answer answer) {
    SortedMap<String, String> shape = new TreeMap<>();
    shape.put("status", Integer.toString(answer.status()));
    answer.raw().headers().map().forEach((name, values) -> put(shape, name, values.toString()));
    answer.body().properties().forEach(field -> put(shape, field));
    answer.body().path("Result").properties().forEach(field -> put(shape, field));
    return shape;
  }

  private static void put(SortedMap<String, String> shape, Map.Entry<String, JsonNode> field) {
    if (!field.getValue().isObject()) {
      put(shape, field.getKey(), field.getValue().asString());
    }
  }

  private static void put(SortedMap<String, String> shape, String name, String value) {
    shape.put(name, NEW_EACH_TIME.contains(name) ? "length " + value.length() : value);
  }

  @ParameterizedTest
  @EnumSource
  void everyFailureLooksTheSame(Mode mode) {
    Map<String, Answer> failures = new TreeMap<>(failures(mode));
    if (mode == Mode.PASS_OR_FAIL) {
      failures.putAll(
          REFUSED.keySet().stream().collect(toMap(scene -> scene, s -> rightAnswer(mode, s))));
    }
    SortedMap<String, String> wrongAnswer = shape(wrongAnswer(mode));
    assertThat(wrongAnswer).containsEntry("VerifyCode", "F001").containsKey("Escalation");
    failures.forEach((cause, answer) -> assertThat(shape(answer)).as(cause).isEqualTo(wrongAnswer));
  }

  @ParameterizedTest
  @EnumSource
  void everyPassLooksTheSame(Mode mode) {
    SortedMap<String, String> ordinary = shape(rightAnswer(mode, "plain"));
    assertThat(ordinary).containsEntry("VerifyCode", "T001");
    Stream<String> scenes = Stream.of("toil", "passes", "allowed");
    if (mode == Mode.AT_REDEMPTION) {
      scenes = Stream.concat(scenes, REFUSED.keySet().stream());
    }
    scenes.forEach(
        scene -> assertThat(shape(rightAnswer(mode, scene))).as(scene).isEqualTo(ordinary));
  }

  @ParameterizedTest
  @EnumSource
  void theBusinessServerIsToldTheTruth(Mode mode) {
    Map<String, String> passing = Map.of("plain", "T001", "passes", "T005", "allowed", "T006");
    passing.forEach((scene, code) -> assertThat(redeemed(mode, scene)).isEqualTo(code));
  }

  @Test
  void aRefusalComesOutWhenItIsRedeemedOnceAndForAll() {
    REFUSED.forEach((scene, code) -> {
      assertThat(redeemed(Mode.AT_REDEMPTION, scene)).as(scene).isEqualTo(code);
    });
    Guest guest = guest(Mode.AT_REDEMPTION, "blocked");
    Answer dud = guest.submit(guest.shown());
    assertThat(guest.redeemed(dud)).isEqualTo("F001");
    assertThat(guest.redeemed(dud)).isEqualTo("F018");
  }

  @Test
  void workThatWasNotDoneComesOutAtRedemptionToo() {
    Guest guest = guest(Mode.AT_REDEMPTION, "toil");
    Answer issued = guest.shown();
    Answer dud = guest.submit(issued, guest.right(issued).put("pow", ""));
    assertThat(Shop.codeOf(dud)).isEqualTo("T001");
    assertThat(guest.redeemed(dud)).isEqualTo("F017");
  }

  private static String redeemed(Mode mode, String scene) {
    return guest(mode, scene).redeemed(rightAnswer(mode, scene));
  }

  @ParameterizedTest
  @EnumSource
  void inV2TheBusinessServerIsToldAtOnce(Mode mode) {
    REFUSED.forEach((scene, code) -> {
      Guest guest = guest(mode, scene);
      assertThat(guest.codeInV2(guest.shown())).as(scene).isEqualTo(code);
    });
  }

  @Test
  void whoIsRefusedIsAskedAgainJustLikeWhoIsDoubted() {
    for (String scene : List.of("blocked", "rated", "doubted", "slowed")) {
      Guest guest = guest(Mode.PASS_OR_FAIL, scene);
      Answer next =
          guest.askAgain(rightAnswer(Mode.PASS_OR_FAIL, scene).text("Result", "Escalation"));
      assertThat(next.text("CaptchaType")).as(scene).isEqualTo("PUZZLE");
      assertThat(next.text("PowVerifyString")).as(scene).startsWith("sha256.12.");
    }
  }

  /**
   * A lower bound holds on a machine of any speed: what is decided early waits for the beat too.
   */
  @ParameterizedTest
  @EnumSource
  void noAnswerTellsByItsTimeHowEarlyItWasDecided(Mode mode) {
    Guest plain = guest(mode, "plain");
    Guest blocked = guest(mode, "blocked");
    Answer used = plain.shown();
    plain.submit(used);
    Answer first = plain.ask();
    Answer second = plain.ask();
    Answer third = plain.shown();
    Answer fourth = blocked.shown();
    Answer fifth = blocked.shown();
    Map<String, Runnable> attempts =
        Map.of(
            "spent", () -> plain.submit(used),
            "no record", () -> plain.submit(first, plain.right(used).put("record", "AAAA")),
            "abnormal", () -> plain.submit(second, plain.right(used).put("v", 2)),
            "passed", () -> plain.submit(third),
            "refused", () -> blocked.submit(fourth),
            "refused in V2", () -> blocked.codeInV2(fifth));
    attempts.forEach((kind, attempt) -> {
      long start = System.nanoTime();
      attempt.run();
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .as(kind)
          .isGreaterThanOrEqualTo(Duration.ofMillis(50));
    });
  }
}
