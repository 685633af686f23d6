package dev.stile.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.wire.TestService.Answer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every code of the client API by its real cause. */
class ClientApiIT {
  private static TestService service;
  private static Visitor puzzler;
  private static Visitor slider;

  @BeforeAll
  static void start() throws Exception {
    service = TestService.start();
    puzzler = new Visitor(service, "shop01", "puzzle");
    slider = new Visitor(service, "shop01", "slider");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static Answer post(Map<String, String> fields, Consumer<Map<String, String>> change) {
    Map<String, String> changed = new HashMap<>(fields);
    change.accept(changed);
    return service.post(changed);
  }

  private static void assertRefused(Answer answer, int status, String code) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.text("Code")).isEqualTo(code);
    assertThat(answer.body().path("Success").asBoolean()).isFalse();
    assertThat(answer.text("Message")).isNotEmpty();
    assertThat(answer.text("RequestId")).matches("[0-9A-F-]{36}");
    assertThat(answer.body().has("LimitFlow")).isTrue();
  }

  private static void assertJudged(Answer answer, String code) {
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("Code")).isEqualTo("Success");
    assertThat(answer.body().path("Success").asBoolean()).isTrue();
    assertThat(answer.text("Message")).isEqualTo("success");
    assertThat(answer.text("Result", "VerifyCode")).isEqualTo(code);
    assertThat(answer.body().path("Result").path("VerifyResult").asBoolean())
        .isEqualTo(code.startsWith("T"));
    assertThat(answer.text("Result", "securityToken").isEmpty()).isEqualTo(code.startsWith("F"));
    assertThat(answer.body().path("Result").path("ticketLife").asInt(0))
        .isEqualTo(code.startsWith("F") ? 0 : 90);
  }

  private Answer shown(Visitor visitor) {
    Answer issued = visitor.ask();
    service.clock().pass(Duration.ofSeconds(2));
    return issued;
  }

  // Init

  @Test
  void aPuzzleIsOnePictureOfAtMostSixteenKilobytesInAll() {
    for (int i = 0; i < 50; i++) {
      Answer issued = puzzler.ask();
      assertThat(issued.status()).isEqualTo(200);
      assertThat(issued.text("Code")).isEqualTo("Success");
      assertThat(issued.text("CaptchaType")).isEqualTo("PUZZLE");
      assertThat(issued.text("Image")).startsWith("data:image/jpeg;base64,");
      assertThat(issued.text("PuzzleImage")).startsWith("{\"sprite\":[");
      assertThat(issued.text("CertifyId")).isNotEmpty();
      assertThat(issued.raw().body().length()).isLessThanOrEqualTo(16 * 1024);
      assertThat(issued.raw().headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
      assertThat(issued.raw().headers().firstValue("Cache-Control")).hasValue("no-store");
    }
  }

  @Test
  void aSliderHasNoPicture() {
    Answer issued = slider.ask();
    assertThat(issued.text("CaptchaType")).isEqualTo("SLIDING");
    assertThat(issued.text("Image")).isEmpty();
  }

  @Test
  void theUserTagMustBeAnAccounts() {
    assertRefused(post(slider.init(), f -> f.put("Prefix", "nobody")), 400, "IllegalUserTag");
    assertThat(post(slider.init(), f -> f.remove("Prefix")).status()).isEqualTo(200);
  }

  @Test
  void thePathOrTheHostMayNameTheAccountButNotAnother() {
    String form = "Action=InitCaptchaV3&Version=2023-03-05&SceneId=";
    assertThat(service.post("/shop01/", form + "slider").status()).isEqualTo(200);
    assertThat(service.post("/other1", form + "foreign").status()).isEqualTo(200);
    assertRefused(service.post("/other1/", form + "foreign&Prefix=shop01"), 400, "IllegalUserTag");
    assertRefused(service.post("/other1/", form + "slider"), 400, "IllegalScene");
    assertThat(RawHttp.init(service, "other1-verify.captcha.test", "foreign")).contains(" 200 ");
    assertThat(RawHttp.init(service, "other1.captcha.test:8443", "foreign")).contains(" 200 ");
    assertThat(RawHttp.init(service, "nobody.captcha.test", "foreign")).contains("IllegalUserTag");
    assertThat(RawHttp.init(service, "shop01.elsewhere.test", "slider")).contains(" 200 ");
  }

  @Test
  void aMiniProgramsSceneIsFoundByItsId() {
    Visitor mini = new Visitor(service, "nobody", "mini");
    assertThat(mini.ask().status()).isEqualTo(200);
  }

  @Test
  void theSceneMustBeTheAccounts() {
    assertRefused(post(slider.init(), f -> f.put("SceneId", "foreign")), 400, "IllegalScene");
    assertRefused(post(slider.init(), f -> f.put("SceneId", "nothing")), 400, "IllegalScene");
  }

  @Test
  void aChosenCertifyIdHasItsFormat() {
    assertRefused(
        post(slider.init(), f -> f.put("UserCertifyId", "shop01_short")), 400, "IllegalCertifyId");
    Answer issued = post(slider.init(), f -> f.put("UserCertifyId", "shop01_7G47iByes3"));
    assertThat(issued.text("CertifyId")).isEqualTo("shop01_7G47iByes3");
  }

  @Test
  void aSuspendedAccountIsDenied() {
    assertRefused(
        new Visitor(service, "broke1", "broken").ask(), 403, "Forbidden.AccountAccessDenied");
  }

  @Test
  void anAccountHasSoManyCallsASecond() {
    Visitor tiny = new Visitor(service, "tiny01", "tiny");
    Answer first = tiny.ask();
    Answer second = tiny.ask();
    for (int i = 0; i < 20 && second.status() == 200; i++) {
      second = tiny.ask();
    }
    assertThat(first.status()).isEqualTo(200);
    assertRefused(second, 429, "Throttling");
    assertThat(second.body().path("LimitFlow").asBoolean()).isTrue();
    assertThat(second.raw().headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
  }

  @Test
  void anAddressHasSoManyChallengesBehindATrustedProxy() {
    Answer answer = slider.ask();
    for (int i = 0; i < 250; i++) {
      answer = service.post(slider.init(), "X-Forwarded-For", "6.6.6.6, 203.0.113.77");
    }
    assertRefused(answer, 429, "ThrottlingByStrategy");
    assertThat(answer.raw().headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
    assertThat(
            service.post(slider.init(), "X-Forwarded-For", "203.0.113.77, 203.0.113.78").status())
        .as("another visitor of the same proxy")
        .isEqualTo(200);
  }

  @Test
  void anIpv6AddressCountsWithItsNeighbours() {
    Answer answer = slider.ask();
    for (int i = 0; i < 250; i++) {
      answer = service.post(slider.init(), "X-Forwarded-For", "2001:db8:1:2::" + i);
    }
    assertRefused(answer, 429, "ThrottlingByStrategy");
  }

  // The HTTP table

  @ParameterizedTest
  @ValueSource(strings = {"Version", "SceneId"})
  void aRequiredFieldIsMissing(String field) {
    assertRefused(post(slider.init(), f -> f.remove(field)), 400, "MissingParameter");
    assertRefused(post(slider.init(), f -> f.put(field, "")), 400, "MissingParameter");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CertifyId", "CaptchaVerifyParam"})
  void aRequiredFieldOfAnAttemptIsMissing(String field) {
    Map<String, String> attempt = slider.attempt(shown(slider), 300);
    assertRefused(post(attempt, f -> f.remove(field)), 400, "MissingParameter");
  }

  @Test
  void aFieldStandsTwiceOrIsTooLongOrBroken() {
    String init = "Action=InitCaptchaV3&Version=2023-03-05&Prefix=shop01&SceneId=slider";
    assertRefused(service.post("/", init + "&SceneId=slider"), 401, "InvalidParameter");
    assertRefused(service.post("/?SceneId=slider", init), 401, "InvalidParameter");
    assertRefused(service.post("/", init + "&Mode=" + "x".repeat(17)), 401, "InvalidParameter");
    assertRefused(service.post("/", init + "&Mode=%ff%fe"), 401, "InvalidParameter");
    assertRefused(service.post("/", init + "&x=" + "y".repeat(2_000_000)), 401, "InvalidParameter");
    assertRefused(
        service.post("/", init.replace("2023-03-05", "2022-01-01")), 401, "InvalidParameter");
    assertThat(service.post("/", init + "&Unknown=1&Unknown=2").status()).isEqualTo(200);
  }

  @Test
  void aCompressedRequestIsRefused() {
    Answer answer = service.post("/", "Action=InitCaptchaV3", "Content-Encoding", "gzip");
    assertRefused(answer, 401, "InvalidParameter");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not json",
        "[]",
        "{\"sceneId\":\"slider\",\"certifyId\":\"x\",\"data\":\"%%%\"}",
        "{\"sceneId\":\"slider\",\"certifyId\":\"x\",\"data\":7}",
        "{\"sceneId\":\"slider\",\"certifyId\":\"x\",\"data\":\"bm90IGpzb24\"}",
      })
  void aParameterThatCannotBeDecodedIsInvalid(String parameter) {
    Map<String, String> attempt = slider.attempt(shown(slider), 300);
    assertRefused(
        post(attempt, f -> f.put("CaptchaVerifyParam", parameter)), 401, "InvalidParameter");
  }

  // Verify

  @Test
  void aRightAnswerPassesOnce() {
    Answer issued = shown(puzzler);
    Map<String, String> attempt = puzzler.attempt(issued, puzzler.solution(issued));
    assertJudged(service.post(attempt), "T001");
    assertJudged(service.post(attempt), "F008");
  }

  @Test
  void aWrongAnswerFailsAndBurnsTheChallenge() {
    Answer issued = shown(puzzler);
    double solution = puzzler.solution(issued);
    assertJudged(service.post(puzzler.attempt(issued, solution + 6)), "F015");
    assertJudged(service.post(puzzler.attempt(issued, solution)), "F008");
  }

  @Test
  void aSliderPassesAtItsEnd() {
    assertJudged(service.post(slider.attempt(shown(slider), 300)), "T001");
    assertJudged(service.post(slider.attempt(shown(slider), 200)), "F015");
  }

  @Test
  void testModeDecidesByItself() {
    Visitor passes = new Visitor(service, "shop01", "passes");
    Visitor fails = new Visitor(service, "shop01", "fails");
    assertJudged(service.post(passes.attempt(shown(passes), 0)), "T005");
    Answer issued = shown(fails);
    assertJudged(service.post(fails.attempt(issued, fails.solution(issued))), "F004");
  }

  @Test
  void aRecordIsGoneAfterTwentyMinutesOrNeverWas() {
    Answer issued = slider.ask();
    service.clock().pass(Duration.ofMinutes(20).plusSeconds(1));
    assertJudged(service.post(slider.attempt(issued, 300)), "F014");
    Answer fresh = shown(slider);
    ObjectNode data = slider.data(fresh, 300);
    data.put("record", fresh.text("Record").replaceFirst("....$", "AAAA"));
    assertJudged(service.post(slider.attempt(fresh, data)), "F014");
    data.put("record", "");
    assertJudged(service.post(slider.attempt(fresh, data)), "F014");
  }

  @Test
  void aRecordOfAnotherAccountIsNone() {
    Visitor foreign = new Visitor(service, "other1", "foreign");
    Answer issued = shown(foreign);
    ObjectNode data = slider.data(issued, 300);
    assertJudged(service.post(slider.attempt(issued, data)), "F014");
  }

  @Test
  void namesThatDisagreeAreAbnormal() {
    Answer issued = shown(slider);
    Map<String, String> attempt = slider.attempt(issued, 300);
    assertJudged(post(attempt, f -> f.put("CertifyId", "another")), "F017");
    assertJudged(post(attempt, f -> f.put("SceneId", "puzzle")), "F017");
    assertJudged(service.post(attempt), "T001");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "v | 2",
        "v | \"1\"",
        "answer | \"300\"",
        "answer | 1e300",
        "answer | null",
        "record | 7",
        "track | []",
        "pow | 7",
        "page | null",
        "signals | []",
        "signals | {\"webdriver\":{}}",
        "signals | {\"webdriver\":[false]}",
        "signals | {\"Webdriver\":[false,0]}",
        "signals | {\"webdriver\":[false,0.12]}",
        "signals | {\"webdriver\":[false,0,\"why\"]}",
      })
  void whatNoWidgetSendsIsAbnormal(String field, String value) {
    Answer issued = shown(slider);
    ObjectNode data = slider.data(issued, 300);
    data.set(field, JsonMapper.shared().readTree(value));
    assertJudged(service.post(slider.attempt(issued, data)), "F017");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "input | \"mind\"",
        "moves | [[0,1]]",
        "moves | [[0.5,1,1]]",
        "moves | [[-1,1,1]]",
        "moves | [[1,2e9,1]]",
        "steps | [[1,\"wish\",3]]",
        "events | -1",
        "events | 100001",
        "coalesced | 1.5",
        "untrusted | \"0\"",
        "unmoving | null",
        "sameScreen | []",
        "assistive | 0",
      })
  void aTrackThatNoWidgetMakesIsAbnormal(String field, String value) {
    Answer issued = shown(slider);
    ObjectNode data = slider.data(issued, 300);
    data.withObject("track").set(field, JsonMapper.shared().readTree(value));
    assertJudged(service.post(slider.attempt(issued, data)), "F017");
  }

  @ParameterizedTest
  @ValueSource(strings = {"v", "record", "answer", "pow", "track", "signals", "page"})
  void anAttemptWithoutOneOfItsPartsIsAbnormal(String field) {
    Answer issued = shown(slider);
    ObjectNode data = slider.data(issued, 300);
    data.remove(field);
    assertJudged(service.post(slider.attempt(issued, data)), "F017");
  }

  @ParameterizedTest
  @ValueSource(strings = {"input", "moves", "steps", "events", "coalesced", "assistive"})
  void aTrackWithoutOneOfItsPartsIsAbnormal(String field) {
    Answer issued = shown(slider);
    ObjectNode data = slider.data(issued, 300);
    data.withObject("track").remove(field);
    assertJudged(service.post(slider.attempt(issued, data)), "F017");
  }

  @Test
  void tooManyPointsAreAbnormal() {
    Answer issued = shown(slider);
    ObjectNode data = slider.data(issued, 300);
    ArrayNode moves = data.withObject("track").putArray("moves");
    for (int i = 0; i <= 2000; i++) {
      moves.addArray().add(i).add(1).add(1);
    }
    assertJudged(service.post(slider.attempt(issued, data)), "F017");
  }

  @Test
  void inputThatNoVisitorProducesIsAnAttack() {
    Answer atOnce = puzzler.ask();
    assertJudged(service.post(puzzler.attempt(atOnce, puzzler.solution(atOnce))), "F001");

    Answer noTrack = shown(puzzler);
    ObjectNode data = puzzler.data(noTrack, puzzler.solution(noTrack));
    data.withObject("track").putArray("moves");
    assertJudged(service.post(puzzler.attempt(noTrack, data)), "F001");

    Answer jump = shown(puzzler);
    data = puzzler.data(jump, puzzler.solution(jump));
    ArrayNode moves = data.withObject("track").putArray("moves");
    moves.addArray().add(600).add(0).add(0);
    moves.addArray().add(700).add(puzzler.solution(jump)).add(0);
    assertJudged(service.post(puzzler.attempt(jump, data)), "F001");

    Answer elsewhere = shown(puzzler);
    data = puzzler.data(elsewhere, puzzler.solution(elsewhere) / 2);
    data.put("answer", puzzler.solution(elsewhere));
    assertJudged(service.post(puzzler.attempt(elsewhere, data)), "F001");
  }

  @Test
  void keysAndStepsPassToo() {
    Answer issued = shown(puzzler);
    double solution = puzzler.solution(issued);
    ObjectNode data = puzzler.data(issued, solution);
    ObjectNode track = data.putObject("track");
    track.put("input", "key");
    Visitor.provenance(track, 0);
    track.putArray("moves");
    ArrayNode steps = track.putArray("steps");
    for (int at = 10; at < solution; at += 10) {
      steps.addArray().add(500 + at * 5).add("key").add(at);
    }
    steps.addArray().add(1900).add("key").add(solution);
    assertJudged(service.post(puzzler.attempt(issued, data)), "T001");
  }

  @Test
  void anAccountSuspendedBeforeTheAttemptIsDenied() {
    Map<String, String> attempt = slider.attempt(shown(slider), 300);
    attempt.put("Prefix", "broke1");
    assertRefused(service.post(attempt), 403, "Forbidden.AccountAccessDenied");
  }

  // Around it

  @Test
  void anyPageMayAsk() throws Exception {
    var preflight =
        service.send(
            java.net.http.HttpRequest.newBuilder(
                    java.net.URI.create("http://" + service.endpoint() + "/healthz"))
                .build());
    assertThat(preflight.status()).isEqualTo(400);
    assertThat(RawHttp.options(service)).contains(" 204 ").contains("Access-Control-Allow-Origin");
  }

  @Test
  void managementAnswersApart() {
    assertThat(service.manage("/healthz").statusCode()).isEqualTo(200);
    assertThat(service.manage("/readyz").statusCode()).isEqualTo(200);
    slider.ask();
    assertThat(service.manage("/metrics").body())
        .contains("stile_requests_total{action=\"InitCaptchaV3\",code=\"Success\",status=\"200\"}")
        .contains("stile_spent_ids")
        .contains("stile_step_seconds_count{step=\"issue\"}");
    assertThat(service.manage("/").statusCode()).isEqualTo(404);
  }
}
