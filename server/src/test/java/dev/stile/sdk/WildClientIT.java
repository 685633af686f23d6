package dev.stile.sdk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.wire.TestService;
import dev.stile.wire.TestService.Answer;
import dev.stile.wire.Visitor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/**
 * Clients that people have written by hand and published: each has its own idea of the protocol.
 */
class WildClientIT {
  private static final String FORM = "application/x-www-form-urlencoded";

  private static TestService service;
  private static HttpClient http;

  @BeforeAll
  static void start() throws Exception {
    service =
        TestService.start(
            TestService.CONFIG.replace("store: memory", "store: sqlite")
                + """
                publicHosts: [captcha.shop.example]
                initLimits: {perHour: 100000, per10Seconds: 100000}
                """);
    http = HttpClient.newHttpClient();
  }

  @AfterAll
  static void stop() {
    http.close();
    service.close();
  }

  @BeforeEach
  void theClockIsRight() {
    service.clock().reset();
  }

  private static String parameter() {
    return new Visitor(service, "shop01", "slider").verifyParam();
  }

  /** What a V3 client would send, before it signs. */
  private static final class Acs3 {
    private final SortedMap<String, String> query = new TreeMap<>();
    private final SortedMap<String, String> headers = new TreeMap<>();
    private final SortedMap<String, String> unsigned = new TreeMap<>();
    private String method = "POST";
    private String body = "";
    private String host = service.endpoint();
    private Credentials key = Credentials.SHOP;

    Acs3() {
      headers.put("host", host);
      headers.put("x-acs-action", "VerifyIntelligentCaptcha");
      headers.put("x-acs-version", "2023-03-05");
      headers.put("x-acs-date", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
      headers.put("x-acs-signature-nonce", UUID.randomUUID().toString().replace("-", ""));
      headers.put("content-type", FORM);
    }

    Acs3 form(String... pairs) {
      body = HandSigned.form(pairs(pairs));
      return this;
    }

    Answer send() {
      headers.put("x-acs-content-sha256", HandSigned.sha256(body));
      String question = query.isEmpty() ? "" : "?" + HandSigned.form(query);
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create("http://" + host + "/" + question))
              .method(method, BodyPublishers.ofString(body))
              .setHeader("Authorization", HandSigned.acs3(key, method, query, headers, body));
      headers.forEach((name, value) -> {
        if (!name.equals("host")) {
          request.setHeader(name, value);
        }
      });
      unsigned.forEach(request::setHeader);
      return service.send(request.build());
    }
  }

  private static SortedMap<String, String> pairs(String... pairs) {
    SortedMap<String, String> map = new TreeMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }

  /** What a V1 client would send, before it signs. */
  private static SortedMap<String, String> rpc() {
    SortedMap<String, String> parameters =
        pairs(
            "Action", "VerifyIntelligentCaptcha",
            "Version", "2023-03-05",
            "AccessKeyId", Credentials.SHOP.id(),
            "SignatureMethod", "HMAC-SHA1",
            "SignatureVersion", "1.0",
            "SignatureNonce", UUID.randomUUID().toString());
    parameters.put("Timestamp", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    return parameters;
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpResponse<String> get(Map<String, String> signed, boolean spacesAsPlus) {
    String query =
        signed.entrySet().stream()
            .map(pair -> pair.getKey() + "=" + encode(pair.getValue(), spacesAsPlus))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create("http://" + service.endpoint() + "/?" + query)).build());
  }

  private static String encode(String value, boolean spacesAsPlus) {
    return spacesAsPlus ? URLEncoder.encode(value, UTF_8) : HandSigned.encode(value);
  }

  private static String xpath(HttpResponse<String> response, String path) throws Exception {
    assertThat(response.headers().firstValue("Content-Type")).hasValue("text/xml;charset=utf-8");
    Document document =
        DocumentBuilderFactory.newDefaultNSInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(response.body().getBytes(UTF_8)));
    return XPathFactory.newDefaultInstance().newXPath().evaluate(path, document);
  }

  private static void assertRedeemed(Answer answer) {
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    assertThat(answer.text("Code")).isEqualTo("Success");
    assertThat(answer.body().path("Success").booleanValue()).isTrue();
    assertThat(answer.text("RequestId")).isNotEmpty();
    assertThat(answer.text("Message")).isEqualTo("success");
    assertThat(answer.body().path("Result").path("VerifyResult").booleanValue()).isTrue();
    assertThat(answer.text("Result", "VerifyCode")).isEqualTo("T001");
    assertThat(answer.text("Result", "CertifyId")).isNotEmpty();
  }

  private static void assertRefused(Answer answer, int status, String code) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.text("Code")).isEqualTo(code);
    assertThat(answer.body().propertyNames())
        .containsExactlyInAnyOrder("RequestId", "HostId", "Code", "Message", "Recommend");
    assertThat(answer.raw().headers().firstValue("Content-Type"))
        .hasValue("application/json;charset=utf-8");
  }

  // V3

  @ParameterizedTest
  @CsvSource({
    "localhost,as sent",
    "LocalHost,as sent",
    "LocalHost,lower",
    "LocalHost,without port",
    "localhost,public"
  })
  void theHostMayBeSignedAsSentOrInLowerCaseOrWithoutItsPortOrAsAPublicOne(
      String host, String signed) {
    Acs3 call = new Acs3().form("CaptchaVerifyParam", parameter(), "SceneId", "slider");
    call.host = host + ":" + service.port();
    call.headers.put(
        "host",
        switch (signed) {
          case "as sent" -> call.host;
          case "lower" -> "localhost:" + service.port();
          case "without port" -> "LocalHost";
          default -> "captcha.shop.example";
        });
    assertRedeemed(call.send());
  }

  @Test
  void callersWhoShareAConnectionMayWriteTheHostInDifferentCase() {
    for (String host : new String[] {"localhost", "LocalHost", "LOCALHOST"}) {
      Acs3 call = new Acs3().form("CaptchaVerifyParam", parameter());
      call.host = host + ":" + service.port();
      call.headers.put("host", call.host);
      assertRedeemed(call.send());
    }
  }

  @Test
  void aHostThatIsNoneOfOursIsNot() {
    Acs3 call = new Acs3().form("CaptchaVerifyParam", parameter());
    call.headers.put("host", "captcha.elsewhere.example");
    assertRefused(call.send(), 400, "SignatureDoesNotMatch");
  }

  @Test
  void theContentTypeMayStayUnsigned() {
    Acs3 call = new Acs3().form("CaptchaVerifyParam", parameter(), "SceneId", "slider");
    call.headers.remove("content-type");
    call.unsigned.put("Content-Type", FORM);
    assertRedeemed(call.send());
  }

  @Test
  void theBodyMayNameTheCallAgainAndHoldWhatWeDoNotKnow() {
    assertRedeemed(
        new Acs3()
            .form(
                "Action", "VerifyIntelligentCaptcha",
                "CaptchaVerifyParam", parameter(),
                "SceneId", "slider",
                "UserIp", "203.0.113.9",
                "Version", "2023-03-05")
            .send());
  }

  @Test
  void theBodyMayBeJson() {
    Acs3 call = new Acs3();
    call.headers.put("content-type", "application/json; charset=utf-8");
    call.body =
        "{\"CaptchaVerifyParam\":\"%s\",\"SceneId\":\"slider\",\"RemoteIp\":\"203.0.113.9\"}"
            .formatted(parameter());
    assertRedeemed(call.send());
    call.headers.put("x-acs-signature-nonce", UUID.randomUUID().toString());
    // What a visitor sent may have broken it, so it is a failed result and no error.
    call.body = "{\"CaptchaVerifyParam\":";
    assertThat(call.send().text("Result", "VerifyCode")).isEqualTo("F003");
  }

  @Test
  void theOlderActionMayBeAGet() {
    Acs3 call = new Acs3();
    call.method = "GET";
    call.headers.remove("content-type");
    call.headers.put("x-acs-action", "VerifyCaptcha");
    call.query.put("CaptchaVerifyParam", parameter());
    assertRedeemed(call.send());
  }

  @Test
  void theNonceMayBeLeftOutButThenNothingIsARepetition() {
    Acs3 call = new Acs3().form("CaptchaVerifyParam", parameter(), "SceneId", "slider");
    call.headers.remove("x-acs-signature-nonce");
    assertRedeemed(call.send());
    // The same bytes within the same second: two logins with one ticket look just like that.
    assertThat(call.send().text("Result", "VerifyCode")).isEqualTo("F018");
  }

  @Test
  void aResentRequestIsAnsweredAgainAndAnotherWithItsNonceIsNot() {
    Acs3 call = new Acs3().form("CaptchaVerifyParam", parameter(), "SceneId", "slider");
    assertRedeemed(call.send());
    assertRedeemed(call.send());
    call.form("CaptchaVerifyParam", parameter(), "SceneId", "slider");
    assertRefused(call.send(), 400, "SignatureNonceUsed");
  }

  @Test
  void aRetryUnderItsIdempotencyKeyIsAnsweredAgain() {
    String parameter = parameter();
    String[] pairs = {"CaptchaVerifyParam", parameter, "IdempotencyKey", "login-1"};
    assertRedeemed(new Acs3().form(pairs).send());
    assertRedeemed(new Acs3().form(pairs).send());
    pairs[3] = "login-2";
    assertThat(new Acs3().form(pairs).send().text("Result", "VerifyCode")).isEqualTo("F018");
  }

  @Test
  void aTokenMayComeWithoutTheHeaderThatNamesItsKey() {
    Acs3 call = new Acs3().form("CaptchaVerifyParam", parameter());
    call.key = Credentials.TEMPORARY;
    call.headers.put("x-acs-security-token", "sts-token");
    assertRedeemed(call.send());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"host", "x-acs-action", "x-acs-version", "x-acs-date", "x-acs-signature-nonce"})
  void whatMustBeSignedMustBeSigned(String name) {
    Acs3 call = new Acs3().form("CaptchaVerifyParam", parameter());
    String value = String.valueOf(call.headers.remove(name));
    if (!name.equals("host")) {
      call.unsigned.put(name, value);
    }
    assertRefused(call.send(), 400, "IncompleteSignature");
  }

  @Test
  void aBodyThatIsNotTheHashedOneIsRefused() {
    Acs3 call = new Acs3().form("CaptchaVerifyParam", parameter());
    call.headers.put("x-acs-content-sha256", HandSigned.sha256("another"));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://" + service.endpoint() + "/"))
            .POST(BodyPublishers.ofString(call.body))
            .setHeader(
                "Authorization",
                HandSigned.acs3(call.key, "POST", call.query, call.headers, "another"));
    call.headers.remove("host");
    call.headers.forEach(request::setHeader);
    assertRefused(service.send(request.build()), 400, "SignatureDoesNotMatch");
  }

  @Test
  void anotherMethodIsNotSupported() {
    Acs3 call = new Acs3().form("CaptchaVerifyParam", parameter());
    call.method = "PUT";
    assertRefused(call.send(), 400, "UnsupportedHTTPMethod");
  }

  // V1

  @Test
  void everythingMayStandInTheForm() {
    SortedMap<String, String> parameters = rpc();
    parameters.put("Format", "json");
    parameters.put("CaptchaVerifyParam", parameter());
    parameters.put("SceneId", "slider");
    String form = HandSigned.form(HandSigned.rpc(Credentials.SHOP, "POST", parameters));
    assertRedeemed(service.post("/", form));
    assertRedeemed(service.post("/", form));
  }

  @Test
  void withoutAFormatTheAnswerIsXml() throws Exception {
    SortedMap<String, String> parameters = rpc();
    parameters.put("CaptchaVerifyParam", parameter());
    parameters.put("Remark", "a b+c/d=*~\u4e2d");
    var response = get(HandSigned.rpc(Credentials.SHOP, "GET", parameters), true);
    assertThat(response.statusCode()).isEqualTo(200);
    String result = "/VerifyIntelligentCaptchaResponse/Result/";
    assertThat(xpath(response, result + "VerifyResult")).isEqualTo("true");
    assertThat(xpath(response, result + "VerifyCode")).isEqualTo("T001");
    assertThat(xpath(response, result + "CertifyId")).isNotEmpty();
    assertThat(xpath(response, "/VerifyIntelligentCaptchaResponse/Code")).isEqualTo("Success");
    assertThat(xpath(response, "/VerifyIntelligentCaptchaResponse/Success")).isEqualTo("true");
  }

  @Test
  void whatReadsXmlReadsRefusalsAsXmlToo() throws Exception {
    SortedMap<String, String> parameters = rpc();
    parameters.put("CaptchaVerifyParam", "<&\"'\u0000]]>");
    Credentials wrong = Credentials.of("LTAI-shop", "wrong");
    var refused = get(HandSigned.rpc(wrong, "GET", parameters), false);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(xpath(refused, "/Error/Code")).isEqualTo("SignatureDoesNotMatch");
    assertThat(xpath(refused, "/Error/RequestId")).isNotEmpty();
    assertThat(xpath(refused, "/Error/HostId")).isEqualTo(service.endpoint());
    assertThat(xpath(refused, "/Error/Message")).contains("server string to sign is:GET&%2F&");
    assertThat(xpath(refused, "/Error/Recommend")).isNotEmpty();
  }

  @Test
  void whatReadsXmlReadsItWhateverTheVisitorHasWrittenAndWhateverBreaks() throws Exception {
    SortedMap<String, String> parameters = rpc();
    parameters.put("CaptchaVerifyParam", "/".repeat(300_000));
    var judged = get(HandSigned.rpc(Credentials.SHOP, "GET", parameters), false);
    assertThat(judged.statusCode()).isEqualTo(200);
    assertThat(xpath(judged, "/VerifyIntelligentCaptchaResponse/Result/VerifyResult"))
        .isEqualTo("false");

    parameters.put("CaptchaVerifyParam", parameter());
    parameters.put("SignatureNonce", UUID.randomUUID().toString());
    try (var _ = new FullDisk()) {
      var failed = get(HandSigned.rpc(Credentials.SHOP, "GET", parameters), false);
      assertThat(failed.statusCode()).isEqualTo(500);
      assertThat(xpath(failed, "/Error/Code")).isEqualTo("InternalError");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Action,,400,MissingParameter",
    "Version,,400,MissingParameter",
    "AccessKeyId,,400,MissingAccessKeyId",
    "SignatureMethod,,400,MissingSignatureMethod",
    "SignatureVersion,,400,MissingSignatureVersion",
    "SignatureNonce,,400,MissingSignatureNonce",
    "Timestamp,,400,MissingTimestamp",
    "Timestamp,yesterday,400,InvalidTimeStamp.Format",
    "SignatureMethod,HMAC-MD5,400,InvalidSignatureMethod",
    "SignatureVersion,2.0,401,InvalidParameter",
    "Format,YAML,400,InvalidParameter.Format",
    "Action,VerifyNothing,404,InvalidAction.NotFound",
    "Version,2014-05-26,400,InvalidVersion",
    "AccessKeyId,LTAI-nobody,404,InvalidAccessKeyId.NotFound",
  })
  void whatIsWrongWithTheProtocolIsNamed(String name, String value, int status, String code)
      throws Exception {
    SortedMap<String, String> parameters = rpc();
    parameters.put("CaptchaVerifyParam", parameter());
    if (value == null) {
      parameters.remove(name);
    } else {
      parameters.put(name, value);
    }
    var response = get(HandSigned.rpc(Credentials.SHOP, "GET", parameters), false);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(xpath(response, "/Error/Code")).isEqualTo(code);
  }

  @Test
  void aParameterOfTheProtocolGivenTwiceIsInvalid() {
    SortedMap<String, String> parameters = rpc();
    parameters.put("Format", "JSON");
    SortedMap<String, String> signed = HandSigned.rpc(Credentials.SHOP, "POST", parameters);
    Consumer<String> twice =
        pair ->
            assertRefused(
                service.post("/", HandSigned.form(signed) + pair), 401, "InvalidParameter");
    twice.accept("&Action=VerifyIntelligentCaptcha");
    twice.accept("&Signature=AAAA");
    twice.accept("&Timestamp=");
  }
}
