package dev.stile.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.stile.http.AttemptLog;
import dev.stile.sdk.Surfaced.Judged;
import dev.stile.wire.TestService.Answer;
import dev.stile.wire.Visitor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;

/** Style V2, where the business server hands in the attempt itself, by each vendor's client. */
@ExtendWith(SharedSite.class)
@ParameterizedClass
@EnumSource
class BusinessAttemptIT {
  private static final String INIT_FAILED =
      "{\"sceneId\":\"slider\",\"certifyId\":\"\",\"deviceToken\":\"\",\"data\":\"init-failed:x\"}";

  private final Sdk sdk;
  private final Site site;
  private final Expectations expected;

  BusinessAttemptIT(Sdk sdk, Site site) {
    this.sdk = sdk;
    this.site = site;
    this.expected = new Expectations(sdk);
  }

  @BeforeEach
  void theClockIsRight() {
    site.service().clock().reset();
  }

  private SdkClient client() {
    return site.client(sdk, Transport.HTTP, Credentials.SHOP);
  }

  private Surfaced verify(String parameter, String scene) {
    try (SdkClient client = client()) {
      return client.verifyIntelligentCaptcha(Optional.of(parameter), Optional.of(scene));
    }
  }

  private Answer shown(Visitor visitor) {
    Answer issued = visitor.ask();
    site.service().clock().pass(Duration.ofSeconds(2));
    return issued;
  }

  private String solved(String scene) {
    Visitor visitor = site.visitor(scene);
    Answer issued = shown(visitor);
    return visitor.attemptParam(issued, visitor.solution(issued));
  }

  @Test
  void anAttemptIsJudgedOnce() {
    Visitor visitor = site.visitor("puzzle");
    Answer issued = shown(visitor);
    String parameter = visitor.attemptParam(issued, visitor.solution(issued));
    assertThat(parameter).startsWith("{\"sceneId\"").hasSizeBetween(501, 8192);
    expected.assertJudged(verify(parameter, "puzzle"), "T001", issued.text("CertifyId"));
    expected.assertJudged(verify(parameter, "puzzle"), "F008", issued.text("CertifyId"));
    try (SdkClient client = client()) {
      expected.assertJudged(client.verifyCaptcha(Optional.of(solved("slider"))), "T001");
    }
  }

  @Test
  void aWrongAnswerAndAHastyOneFail() {
    Visitor visitor = site.visitor("puzzle");
    Answer issued = shown(visitor);
    double wrong = visitor.solution(issued) > 120 ? 60 : 180;
    expected.assertJudged(
        verify(visitor.attemptParam(issued, wrong), "puzzle"), "F015", issued.text("CertifyId"));
    Answer hasty = visitor.ask();
    expected.assertJudged(
        verify(visitor.attemptParam(hasty, visitor.solution(hasty)), "puzzle"), "F001");
  }

  @Test
  void testModeHasItsOwnCodes() {
    expected.assertJudged(verify(solved("passes"), "passes"), "T005");
    expected.assertJudged(verify(solved("fails"), "fails"), "F004");
  }

  @Test
  void whatIsNoAttemptOfOursIsToldApartAndSpendsNothing() {
    Visitor visitor = site.visitor("slider");
    Answer issued = shown(visitor);
    String parameter = visitor.attemptParam(issued, 300);
    expected.assertJudged(verify(parameter, "puzzle"), "F012", "");
    expected.assertJudged(verify(parameter.replace("slider", "nothing"), "nothing"), "F005", "");
    expected.assertJudged(verify(parameter.replace("slider", "foreign"), "foreign"), "F006", "");
    expected.assertJudged(verify(parameter.replace("\"data\"", "\"date\""), "slider"), "F013", "");
    expected.assertJudged(
        verify(parameter.replace("\"data\":\"", "\"data\":\"*"), "slider"), "F003", "");
    String other = parameter.replace(issued.text("CertifyId"), "AAAAAAAAAA");
    expected.assertJudged(verify(other, "slider"), "F017", "");
    expected.assertJudged(
        verify(visitor.attemptParam(issued, visitor.data(issued, 1e6)), "slider"), "F017", "");
    String forged = visitor.attemptParam(issued, visitor.data(issued, 300).put("record", "AAAA"));
    expected.assertJudged(verify(forged, "slider"), "F014", "");
    expected.assertJudged(verify(parameter, "slider"), "T001", issued.text("CertifyId"));
  }

  @Test
  void aPageWithoutAChallengeIsF023() {
    expected.assertJudged(verify(INIT_FAILED, "slider"), "F023", "");
    expected.assertJudged(verify(INIT_FAILED, "puzzle"), "F012", "");
  }

  @Test
  void aRepetitionOfTheCallGetsTheSameAnswerAndIsNotJudgedAgain() {
    Visitor visitor = site.visitor("slider");
    String right = solved("slider");
    String wrong = visitor.attemptParam(shown(visitor), 200);
    List<ILoggingEvent> judged =
        judgedDuring(() -> {
          for (int i = 0; i < 2; i++) {
            expected.assertJudged(callAs("order-1", right), "T001");
            expected.assertJudged(callAs("order-2", wrong), "F015");
          }
          expected.assertJudged(callAs("order-3", right), "F008");
        });
    assertThat(judged).hasSize(2);
  }

  private Surfaced callAs(String idempotencyKey, String parameter) {
    Sdk caller = sdk.takesFreeCalls() ? sdk : Sdk.SYNC_V3;
    try (SdkClient client = site.client(caller, Transport.HTTP, Credentials.SHOP)) {
      return client.call(
          FreeCall.with(Map.of("CaptchaVerifyParam", parameter, "IdempotencyKey", idempotencyKey)));
    }
  }

  @Test
  void whatIsJudgedIsTheVisitorsAndNotTheBusinessServers() {
    Visitor visitor = site.visitor("slider");
    Answer issued =
        site.service()
            .post(
                visitor.init(),
                "X-Forwarded-For",
                "203.0.113.77",
                "Origin",
                "https://shop.example",
                "User-Agent",
                "Browser/1.0");
    site.service().clock().pass(Duration.ofSeconds(2));
    String wrong = visitor.attemptParam(issued, 200);
    List<ILoggingEvent> judged =
        judgedDuring(() -> expected.assertJudged(verify(wrong, "slider"), "F015"));
    assertThat(judged).hasSize(1);
    assertThat(fields(judged.getFirst()))
        .containsEntry("certifyId", issued.text("CertifyId"))
        .containsEntry("address", "203.0.113.77")
        .containsEntry("origin", "https://shop.example")
        .containsEntry("userAgent", "Browser/1.0");
  }

  private static Map<String, String> fields(ILoggingEvent event) {
    List<KeyValuePair> pairs = event.getKeyValuePairs();
    return pairs.stream().collect(Collectors.toMap(p -> p.key, p -> String.valueOf(p.value)));
  }

  private static List<ILoggingEvent> judgedDuring(Runnable calls) {
    Logger log = (Logger) LoggerFactory.getLogger(AttemptLog.class);
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    log.addAppender(lines);
    try {
      calls.run();
    } finally {
      log.detachAppender(lines);
    }
    return lines.list;
  }

  @Test
  void ofManyCallsAtOnceExactlyOnePasses() throws Exception {
    String parameter = solved("slider");
    List<Future<Surfaced>> calls = new ArrayList<>();
    try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 16; i++) {
        calls.add(callers.submit(() -> verify(parameter, "slider")));
      }
    }
    int passed = 0;
    for (Future<Surfaced> call : calls) {
      passed += call.get() instanceof Judged judged && judged.verifyResult() ? 1 : 0;
    }
    assertThat(passed).isOne();
  }
}
