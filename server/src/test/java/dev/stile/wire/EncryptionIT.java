package dev.stile.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.seal.SceneToken;
import dev.stile.wire.TestService.Answer;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A scene whose pages need their business server's word. */
class EncryptionIT {
  private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(US_ASCII);
  private static final byte[] OTHER_KEY = "fedcba9876543210fedcba9876543210".getBytes(US_ASCII);
  private static final byte[] VECTOR = "a vector at hand".getBytes(US_ASCII);
  private static final String CONFIG =
      """
      listeners: [{address: "127.0.0.1:0"}]
      management: 127.0.0.1:0
      dataFolder: ${DATA}
      store: memory
      accounts:
        - prefix: shop01
          encryptionKey: MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=
          scenes:
            - {id: guarded, name: Guarded, form: sliding, work: 2, encryption: true,
               policy: {scriptedInput: observe, behaviour: observe}}
            - {id: open, name: Open, form: sliding, work: 2,
               policy: {scriptedInput: observe, behaviour: observe}}
            - id: counted
              name: Counted
              form: sliding
              policy: {scriptedInput: observe, behaviour: observe}
              work: 2
              encryption: true
              encryptionTokenInits: 2
            - id: tested
              name: Tested
              form: sliding
              policy: {scriptedInput: observe, behaviour: observe}
              work: 2
              encryption: true
              status: test
              testResult: pass
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

  private static long now() {
    return service.clock().instant().getEpochSecond();
  }

  private static String token(String scene, long issued, int life) {
    return SceneToken.of(KEY, VECTOR, scene + "&" + issued + "&" + life);
  }

  private static Answer ask(Visitor visitor, String token) {
    Map<String, String> init = visitor.init();
    init.put("EncryptedSceneId", token);
    return service.post(init);
  }

  private static String attempt(Visitor visitor, Answer issued) {
    service.clock().pass(Duration.ofSeconds(2));
    return service.post(visitor.attempt(issued, 300)).text("Result", "VerifyCode");
  }

  private static String attemptWith(String scene, String token) {
    Visitor visitor = new Visitor(service, "shop01", scene);
    return attempt(visitor, ask(visitor, token));
  }

  @Test
  void aTokenForTheSceneLetsItsPageIn() {
    assertThat(attemptWith("guarded", token("guarded", now(), 60))).isEqualTo("T001");
    assertThat(attemptWith("guarded", token("guarded", now() - 60, 86_400))).isEqualTo("T001");
  }

  @Test
  void aTokenServesSeveralChallengesUntilItIsTooOld() {
    String token = token("guarded", now(), 60);
    assertThat(attemptWith("guarded", token)).isEqualTo("T001");
    assertThat(attemptWith("guarded", token)).isEqualTo("T001");
    service.clock().pass(Duration.ofSeconds(61));
    assertThat(attemptWith("guarded", token)).isEqualTo("F022");
  }

  @Test
  void theTokenCountsWhenTheChallengeIsAskedFor() {
    Visitor visitor = new Visitor(service, "shop01", "guarded");
    Answer issued = ask(visitor, token("guarded", now(), 1));
    service.clock().pass(Duration.ofMinutes(10));
    assertThat(attempt(visitor, issued)).isEqualTo("T001");
  }

  static Stream<String> wrongTokens() {
    String right = token("guarded", now(), 60);
    byte[] garbled = Base64.getDecoder().decode(right);
    garbled[20] ^= 1;
    return Stream.of(
        "",
        "no base64 at all",
        "c2hvcnQ=",
        right.substring(4),
        right.replace('A', 'B') + "!",
        Base64.getEncoder().encodeToString(garbled),
        SceneToken.of(OTHER_KEY, VECTOR, "guarded&" + now() + "&60"),
        SceneToken.of(KEY, VECTOR, "guarded&" + now()),
        SceneToken.of(KEY, VECTOR, "guarded&" + now() + "&60&1"),
        token("open", now(), 60),
        token("guarded", now() + 3_600, 60),
        token("guarded", now() - 3_600, 60),
        token("guarded", now(), 86_401),
        token("guarded", now(), 0),
        "x".repeat(1024));
  }

  @ParameterizedTest
  @MethodSource("wrongTokens")
  void everyOtherTokenFailsAlike(String token) {
    Visitor visitor = new Visitor(service, "shop01", "guarded");
    Answer good = ask(visitor, token("guarded", now(), 60));
    Answer issued = ask(visitor, token);

    // The init tells nothing: it looks as with a token that counts.
    assertThat(shape(issued)).isEqualTo(shape(good));
    service.clock().pass(Duration.ofSeconds(2));
    Answer answer = service.post(visitor.attempt(issued, 300));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("Result", "VerifyCode")).isEqualTo("F022");
    assertThat(answer.text("Result", "securityToken")).isEmpty();
  }

  /** Everything of a reply but what is new each time. */
  private static SequencedMap<String, String> shape(Answer issued) {
    SequencedMap<String, String> shape = new LinkedHashMap<>();
    shape.put("status", Integer.toString(issued.status()));
    issued
        .body()
        .properties()
        .forEach(field -> {
          String value = field.getValue().asString();
          boolean isNew =
              switch (field.getKey()) {
                case "RequestId", "CertifyId", "Record", "PowVerifyString", "DeviceConfig" -> true;
                default -> false;
              };
          shape.put(field.getKey(), isNew ? "length " + value.length() : value);
        });
    return shape;
  }

  @Test
  void aTokenMayBeLimitedToSoManyChallenges() {
    String token = token("counted", now(), 600);
    assertThat(attemptWith("counted", token)).isEqualTo("T001");
    assertThat(attemptWith("counted", token)).isEqualTo("T001");
    assertThat(attemptWith("counted", token)).isEqualTo("F022");
    assertThat(attemptWith("counted", token("counted", now(), 600))).isEqualTo("T001");
  }

  @Test
  void testModeIsNoWayAroundIt() {
    assertThat(attemptWith("tested", "")).isEqualTo("F022");
    assertThat(attemptWith("tested", token("tested", now(), 60))).isEqualTo("T005");
  }

  @Test
  void aSceneThatDoesNotAskForItTakesAnyToken() {
    assertThat(attemptWith("open", "nonsense")).isEqualTo("T001");
    assertThat(attemptWith("open", "")).isEqualTo("T001");
  }

  @Test
  void theAttemptComesTooLateForAToken() {
    Visitor visitor = new Visitor(service, "shop01", "guarded");
    Answer issued = visitor.ask();
    service.clock().pass(Duration.ofSeconds(2));
    Map<String, String> attempt = visitor.attempt(issued, 300);
    attempt.put("EncryptedSceneId", token("guarded", now(), 60));
    assertThat(service.post(attempt).text("Result", "VerifyCode")).isEqualTo("F022");
  }
}
