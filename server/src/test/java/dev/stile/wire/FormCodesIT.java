package dev.stile.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.scene.Form;
import dev.stile.signal.Browser;
import dev.stile.wire.Shop.Guest;
import dev.stile.wire.TestService.Answer;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** Every code of an attempt, for every form, by its real cause and in both styles. */
class FormCodesIT {
  private static final Set<Form> FORMS =
      EnumSet.of(Form.PUZZLE, Form.INPAINTING, Form.SLIDING, Form.CHECK_BOX, Form.TRACELESS);

  /** What is the case, in a scene of its own for each form. */
  enum Cause {
    NOTHING("T001", "{behaviour: observe}"),
    TEST_PASSES("T005", "{}", "status: test, testResult: pass, "),
    TEST_FAILS("F004", "{}", "status: test, testResult: fail, "),
    ALLOWED("T006", "{tellAllowed: true, allow: [{addresses: 0.0.0.0/0}]}"),
    NO_SIGNALS("F001", "{}") {
      @Override
      void spoil(ObjectNode data) {
        data.putObject("signals");
      }
    },
    BLOCKED("F001", "{block: [{addresses: 0.0.0.0/0}]}"),
    SECOND_USE("F008", "{behaviour: observe}") {
      @Override
      Answer submitted(Guest guest) {
        Answer issued = guest.shown();
        guest.submit(issued);
        return guest.submit(issued);
      }

      @Override
      String codeInV2(Guest guest) {
        Answer issued = guest.shown();
        guest.codeInV2(issued);
        return guest.codeInV2(issued);
      }
    },
    VIRTUAL_MACHINE("F009", "{behaviour: observe}", "", "programs/virtual-machine"),
    DRIVEN("F024", "{behaviour: observe}", "", "programs/playwright"),
    ADDRESS_TOO_OFTEN("F010", "{behaviour: observe, addressFrequency: {perHour: 1}}") {
      @Override
      Answer submitted(Guest guest) {
        guest.submit(guest.shown());
        return super.submitted(guest);
      }

      @Override
      String codeInV2(Guest guest) {
        guest.codeInV2(guest.shown());
        return super.codeInV2(guest);
      }
    },
    DEVICE_TOO_OFTEN(
        "F011", "{behaviour: observe, deviceFrequency: {perHour: 1, fleetFactor: 1}}") {
      @Override
      Answer submitted(Guest guest) {
        guest.submit(guest.shown());
        return super.submitted(guest);
      }

      @Override
      String codeInV2(Guest guest) {
        guest.codeInV2(guest.shown());
        return super.codeInV2(guest);
      }
    },
    FORGED_RECORD("F014", "{behaviour: observe}") {
      @Override
      void spoil(ObjectNode data) {
        data.put("record", "AAAA");
      }
    },
    WRONG_ANSWER("F015", "{behaviour: observe}") {
      @Override
      void spoil(ObjectNode data) {
        double right = data.get("answer").doubleValue();
        data.put("answer", right > 120 ? right - 60 : right + 60);
      }
    },
    WRONG_PAGE("F016", "{behaviour: observe, pages: {prefixes: [\"https://x.example/\"]}}"),
    NO_WORK("F017", "{behaviour: observe}") {
      @Override
      void spoil(ObjectNode data) {
        data.put("pow", "");
      }
    },
    NOT_VOUCHED_FOR("F022", "{behaviour: observe}", "encryption: true, ");

    private final String code;
    private final String policy;
    private final String settings;
    private final String browser;

    Cause(String code, String policy) {
      this(code, policy, "");
    }

    Cause(String code, String policy, String settings) {
      this(code, policy, settings, "people/chrome-windows");
    }

    Cause(String code, String policy, String settings, String browser) {
      this.code = code;
      this.policy = policy;
      this.settings = settings;
      this.browser = browser;
    }

    Browser browser() {
      return Browser.named(browser);
    }

    String scene(Form form) {
      return written(form) + "-" + name();
    }

    String yaml(Form form) {
      return "- {id: %s, name: S, form: %s, work: 2, %spolicy: %s}\n"
          .formatted(scene(form), written(form), settings, policy);
    }

    ObjectNode made(Guest guest, Answer issued) {
      ObjectNode data = guest.right(issued);
      data.set("signals", browser().wire().deepCopy());
      spoil(data);
      return data;
    }

    void spoil(ObjectNode data) {}

    Answer submitted(Guest guest) {
      Answer issued = guest.shown();
      return guest.submit(issued, made(guest, issued));
    }

    String codeInV2(Guest guest) {
      Answer issued = guest.shown();
      return guest.codeInV2(issued, made(guest, issued));
    }
  }

  @RegisterExtension
  private static final Shop shop =
      Shop.open(
          FORMS.stream()
              .flatMap(form -> Arrays.stream(Cause.values()).map(cause -> cause.yaml(form)))
              .collect(Collectors.joining()));

  private static String written(Form form) {
    return form.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Stream<Arguments> everyCauseOfEveryForm() {
    return FORMS.stream()
        .flatMap(form -> Arrays.stream(Cause.values()).map(cause -> Arguments.of(form, cause)));
  }

  private static Guest guest(Form form, Cause cause, String address) {
    return shop.guestWith(
        cause.scene(form), "X-Forwarded-For", address, "User-Agent", cause.browser().userAgent());
  }

  @ParameterizedTest
  @MethodSource("everyCauseOfEveryForm")
  void thePageIsToldTheCodeAndAPassIsRedeemed(Form form, Cause cause) {
    Guest guest = guest(form, cause, "192.0.2.1");
    Answer answer = cause.submitted(guest);
    assertThat(Shop.codeOf(answer)).isEqualTo(cause.code);
    boolean isPass = cause.code.startsWith("T");
    assertThat(answer.text("Result", "securityToken").isEmpty()).isNotEqualTo(isPass);
    if (isPass) {
      assertThat(guest.redeemed(answer)).isEqualTo(cause.code);
    }
    boolean asksNothing = form == Form.TRACELESS || form == Form.CHECK_BOX;
    boolean asksNext = cause == Cause.NO_SIGNALS && asksNothing;
    assertThat(answer.text("Result", "Escalation").isEmpty()).isNotEqualTo(asksNext);
  }

  @ParameterizedTest
  @MethodSource("everyCauseOfEveryForm")
  void theBusinessServerIsToldTheSameInV2(Form form, Cause cause) {
    assertThat(cause.codeInV2(guest(form, cause, "192.0.2.2"))).isEqualTo(cause.code);
  }

  /** What a test mode does after the silent check, and the code of the second attempt. */
  static Stream<Arguments> escalations() {
    return Stream.of(
        Arguments.of("pass-box", "CHECK_BOX", false, "T005"),
        Arguments.of("fail-box", "CHECK_BOX", false, "F004"),
        Arguments.of("pass-slider", "SLIDING", false, "T005"),
        Arguments.of("fail-slider", "SLIDING", false, "F004"),
        Arguments.of("puzzle", "PUZZLE", false, "T005"),
        Arguments.of("puzzle", "PUZZLE", true, "F015"),
        Arguments.of("restore", "INPAINTING", false, "T005"),
        Arguments.of("restore", "INPAINTING", true, "F015"));
  }

  @ParameterizedTest
  @MethodSource("escalations")
  void testModeEscalatesASilentCheckInBothStyles(
      String scene, String form, boolean isWrong, String code) throws Exception {
    try (Shop tests =
        Shop.open(
            """
            - {id: pass-box, name: T, form: traceless, secondaryForm: check-box, status: test, testResult: escalate-pass}
            - {id: fail-box, name: T, form: traceless, secondaryForm: check-box, status: test, testResult: escalate-fail}
            - {id: pass-slider, name: T, form: traceless, secondaryForm: sliding, status: test, testResult: escalate-pass}
            - {id: fail-slider, name: T, form: traceless, secondaryForm: sliding, status: test, testResult: escalate-fail}
            - {id: restore, name: T, form: traceless, secondaryForm: inpainting, status: test, testResult: escalate}
            - {id: puzzle, name: T, form: traceless, status: test, testResult: escalate}
            """)) {
      Guest guest = tests.guestWith(scene);
      Answer silent = guest.shown();
      assertThat(silent.text("CaptchaType")).isEqualTo("TRACELESS");
      Answer doubted = guest.submit(silent);
      assertThat(Shop.codeOf(doubted)).isEqualTo("F001");
      Answer second = guest.askAgain(doubted.text("Result", "Escalation"));
      assertThat(second.text("CaptchaType")).isEqualTo(form);
      tests.pass(Duration.ofSeconds(2));
      Answer last = guest.submit(second, second(guest, second, isWrong));
      assertThat(Shop.codeOf(last)).isEqualTo(code);
      if (code.startsWith("T")) {
        assertThat(guest.redeemed(last)).isEqualTo(code);
      }

      Answer silentInV2 = guest.shown();
      assertThat(guest.codeInV2(silentInV2)).isEqualTo("F001");
      Answer secondInV2 = guest.askAgain(silentInV2.text("Record"));
      assertThat(secondInV2.text("CaptchaType")).isEqualTo(form);
      tests.pass(Duration.ofSeconds(2));
      assertThat(guest.codeInV2(secondInV2, second(guest, secondInV2, isWrong))).isEqualTo(code);
    }
  }

  private static ObjectNode second(Guest guest, Answer issued, boolean isWrong) {
    ObjectNode data = guest.right(issued);
    if (isWrong) {
      Cause.WRONG_ANSWER.spoil(data);
    }
    return data;
  }
}
