package dev.stile.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.signal.Browser;
import dev.stile.wire.TestService.Answer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Devices, browsers and input that speak against an attempt, over HTTP, with the right answer. */
class EvidenceIT {
  private static final String CONFIG =
      """
      listeners:
        - address: 127.0.0.1:0
      management: 127.0.0.1:0
      trustedProxies: [127.0.0.1]
      dataFolder: ${DATA}
      store: memory
      accounts:
        - prefix: shop01
          scenes:
            - {id: puzzle, name: Puzzle, form: puzzle, work: 0}
      """;

  private static TestService service;

  @BeforeAll
  static void start() throws Exception {
    service = TestService.start(CONFIG);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static String code(Answer answer) {
    return answer.text("Result", "VerifyCode");
  }

  private static Visitor visitor(Browser browser) {
    Visitor visitor = new Visitor(service, "shop01", "puzzle");
    visitor.browser = browser;
    return visitor;
  }

  private static Answer asked(Visitor visitor) {
    Answer issued = service.post(visitor.init(), "User-Agent", visitor.browser.userAgent());
    service.clock().pass(Duration.ofSeconds(2));
    return issued;
  }

  private static Answer answered(Visitor visitor, Answer issued, ObjectNode data) {
    Map<String, String> attempt = visitor.attempt(issued, data);
    return service.post(attempt, "User-Agent", visitor.browser.userAgent());
  }

  /** An attempt by keys: how a hand moves is judged elsewhere. */
  private static ObjectNode byKeys(Visitor visitor, Answer issued) {
    double solution = visitor.solution(issued);
    ObjectNode data = visitor.data(issued, solution);
    ObjectNode track = (ObjectNode) data.get("track");
    track.put("input", "key").put("events", 0).putArray("moves");
    var steps = track.putArray("steps");
    for (int i = 1; i <= 10; i++) {
      steps.addArray().add(600 + i * 100).add("key").add(solution * i / 10);
    }
    return data;
  }

  private static Answer solved(Visitor visitor) {
    Answer issued = asked(visitor);
    return answered(visitor, issued, byKeys(visitor, issued));
  }

  @ParameterizedTest
  @CsvSource({
    "people/chrome-windows, T001",
    "people/firefox-linux, T001",
    "people/tor-linux, T001",
    "people/remote-desktop, T001",
    "programs/virtual-machine, F009",
    "programs/emulator, F009",
    "programs/playwright-phone, F009",
    "programs/playwright, F024",
    "programs/playwright-binding, F024",
    "programs/playwright-stealth, F024"
  })
  void aBrowserGetsWhatItsTracesDeserve(String browser, String code) {
    assertThat(code(solved(visitor(Browser.named(browser))))).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"untrusted, 3", "events, 0"})
  void inputThatNoHandMadeIsScripted(String count, int value) {
    Visitor visitor = visitor(Browser.ORDINARY);
    Answer issued = asked(visitor);
    ObjectNode data = visitor.data(issued, visitor.solution(issued));
    ((ObjectNode) data.get("track")).put(count, value);
    assertThat(code(answered(visitor, issued, data))).isEqualTo("F024");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"webdriver\":[false,0.1]}", "{\"a\":[1,0],\"b\":[true,0]}"})
  void telemetryThatNoWidgetSendsIsRefused(String signals) {
    Visitor visitor = visitor(Browser.ORDINARY);
    Answer issued = asked(visitor);
    ObjectNode data = byKeys(visitor, issued);
    data.set("signals", JsonMapper.shared().readTree(signals));
    assertThat(code(answered(visitor, issued, data))).isEqualTo("F001");
  }

  @Test
  void anAttemptCoveredForAnotherChallengeIsRefused() {
    Visitor visitor = visitor(Browser.ORDINARY);
    Answer other = asked(visitor);
    Answer issued = asked(visitor);
    assertThat(other.text("DeviceConfig")).isNotEqualTo(issued.text("DeviceConfig"));
    ObjectNode data = byKeys(visitor, issued);
    String covered = Visitor.covered(data, other.text("DeviceConfig"));
    assertThat(
            code(
                service.post(
                    visitor.attempt(issued, covered), "User-Agent", visitor.browser.userAgent())))
        .isEqualTo("F001");
  }

  @Test
  void anotherAddressFamilyIsNoEvidence() {
    Visitor visitor = visitor(Browser.ORDINARY);
    Answer issued = service.post(visitor.init(), "X-Forwarded-For", "192.0.2.7");
    service.clock().pass(Duration.ofSeconds(2));
    Map<String, String> attempt = visitor.attempt(issued, byKeys(visitor, issued));
    assertThat(code(service.post(attempt, "X-Forwarded-For", "2001:db8::7"))).isEqualTo("T001");
  }
}
