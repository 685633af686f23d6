package dev.stile.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.signal.Browser;
import dev.stile.wire.TestService.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a device gains by its token, by clearing it, copying it or making one up: over HTTP. */
class DevicesIT {
  private static final int PER_HOUR = 4;
  private static final int FLEET = 2;

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
            - id: login
              name: Login
              form: sliding
              work: 0
              policy: {behaviour: observe, deviceFrequency: {perHour: 4, fleetFactor: 2}}
            - id: plain
              name: Without
              form: sliding
              work: 0
              deviceTokens: false
              policy: {behaviour: observe}
      """;

  private TestService service;

  @BeforeEach
  void start() throws Exception {
    service = TestService.start(CONFIG);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  private Visitor visitor(String scene) {
    return new Visitor(service, "shop01", scene);
  }

  private Answer attempt(Visitor visitor, String address) {
    Answer issued = service.post(visitor.init(), "X-Forwarded-For", address);
    service.clock().pass(Duration.ofSeconds(2));
    return service.post(visitor.attempt(issued, 300), "X-Forwarded-For", address);
  }

  private static String code(Answer answer) {
    return answer.text("Result", "VerifyCode");
  }

  private String token(String address) {
    return attempt(visitor("login"), address).text("Result", "deviceToken");
  }

  /** Codes of attempts that a device with this token makes, each from another address. */
  private List<String> codes(String token, int attempts) {
    Visitor visitor = visitor("login");
    visitor.deviceToken = token;
    return IntStream.range(0, attempts)
        .mapToObj(i -> code(attempt(visitor, "198.51.100." + i)))
        .toList();
  }

  @Test
  void theLastAttemptOfADeviceWithinItsLimitPassesAndTheNextDoesNot() {
    String token = token("192.0.2.1");
    List<String> codes = codes(token, PER_HOUR + 1);
    assertThat(codes.subList(0, PER_HOUR)).containsOnly("T001");
    assertThat(codes.getLast()).isEqualTo("F011");
  }

  @Test
  void aCopiedTokenIsTheSameDevice() {
    String token = token("192.0.2.1");
    codes(token, PER_HOUR);
    Visitor thief = visitor("login");
    thief.deviceToken = token;
    thief.browser = Browser.named("people/firefox-linux");
    assertThat(code(attempt(thief, "203.0.113.5"))).isEqualTo("F011");
  }

  @Test
  void whoeverClearsHisStorageGainsTheFleetFactor() {
    List<String> codes = new ArrayList<>();
    for (int i = 0; i <= PER_HOUR * FLEET; i++) {
      codes.add(code(attempt(visitor("login"), "192.0.2.1")));
    }
    assertThat(codes.subList(0, PER_HOUR * FLEET)).containsOnly("T001");
    assertThat(codes.getLast()).isEqualTo("F011");
  }

  @Test
  void anIdOfHisOwnChoiceGainsNothing() {
    for (int i = 0; i < PER_HOUR * FLEET; i++) {
      attempt(visitor("login"), "192.0.2.1");
    }
    Visitor inventive = visitor("login");
    inventive.deviceToken = "a-new-device";
    assertThat(code(attempt(inventive, "192.0.2.1"))).isEqualTo("F011");
  }

  @Test
  void aSceneMayGiveNoTokensAndHasThemForgotten() {
    Answer passed = attempt(visitor("plain"), "192.0.2.1");
    assertThat(code(passed)).isEqualTo("T001");
    assertThat(passed.body().path("Result").get("deviceToken").asString()).isEmpty();
  }
}
