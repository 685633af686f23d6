package dev.stile.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.stile.signal.Browser;
import dev.stile.work.Solver;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A visitor's page and its business server, speaking to whatever server is there at the time. */
final class CrashCaller implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String SCENE = "slider";
  private static final String SIGNED =
      "host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version";

  private final HttpClient client = HttpClient.newHttpClient();

  /**
   * A challenge, and the attempt at it: always the same bytes.
   *
   * @param parameter what a V2 page gives to its business server instead
   */
  record Attempt(String form, String parameter) {}

  /** A signed call: sent twice, its bytes are the same. */
  record Call(String body, Map<String, String> headers) {}

  /** Asks for a challenge and prepares the answer to it. */
  Attempt ask(String host) throws IOException, InterruptedException {
    JsonNode issued =
        post(host, "Action=InitCaptchaV3&Version=2023-03-05&SceneId=" + SCENE, Map.of());
    String certifyId = issued.path("CertifyId").asString();
    ObjectNode data = JSON.createObjectNode();
    data.put("v", 1).put("record", issued.path("Record").asString()).put("answer", 300);
    ObjectNode track = data.putObject("track");
    track.put("input", "mouse").putArray("steps");
    var moves = track.putArray("moves");
    for (int i = 0; i <= 20; i++) {
      moves.addArray().add(100 + i * 10).add(i * 15).add(0);
    }
    Visitor.provenance(track, 20);
    data.put("pow", Solver.solve(issued.path("PowVerifyString").asString()))
        .put("page", "https://shop.example/login")
        .set("signals", Browser.ORDINARY.wire());
    ObjectNode parameter = JSON.createObjectNode();
    parameter.put("sceneId", SCENE).put("certifyId", certifyId);
    String text = Visitor.covered(data, issued.path("DeviceConfig").asString());
    parameter.put("data", Base64.getUrlEncoder().encodeToString(text.getBytes(UTF_8)));
    return new Attempt(
        "Action=VerifyCaptchaV3&Version=2023-03-05&SceneId="
            + SCENE
            + "&CertifyId="
            + certifyId
            + "&CaptchaVerifyParam="
            + URLEncoder.encode(parameter.toString(), UTF_8),
        parameter.toString());
  }

  /** Submits an attempt; the result has {@code VerifyCode}, and a ticket after a pass. */
  JsonNode submit(String host, Attempt attempt) throws IOException, InterruptedException {
    return post(host, attempt.form(), Map.of()).path("Result");
  }

  /** What the page gives to its business server after a pass. */
  static String ticket(JsonNode passed) {
    ObjectNode parameter = JSON.createObjectNode();
    parameter.put("certifyId", passed.path("certifyId").asString());
    parameter.put("sceneId", SCENE).put("isSign", true);
    parameter.put("securityToken", passed.path("securityToken").asString());
    return Base64.getEncoder().encodeToString(parameter.toString().getBytes(UTF_8));
  }

  /** A new call that redeems a ticket, signed for the host without port, as some clients do. */
  static Call redemption(String ticket) {
    String body = "SceneId=" + SCENE + "&CaptchaVerifyParam=" + URLEncoder.encode(ticket, UTF_8);
    Map<String, String> headers =
        Map.of(
            "x-acs-action",
            "VerifyIntelligentCaptcha",
            "x-acs-version",
            "2023-03-05",
            "x-acs-date",
            Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
            "x-acs-signature-nonce",
            UUID.randomUUID().toString(),
            "x-acs-content-sha256",
            sha256(body));
    return new Call(body, withAuthorization(headers, body));
  }

  private static Map<String, String> withAuthorization(Map<String, String> headers, String body) {
    String signed =
        Stream.of(SIGNED.split(";", -1))
            .map(name -> name + ":" + headers.getOrDefault(name, "127.0.0.1") + "\n")
            .collect(Collectors.joining());
    String text = "POST\n/\n\n" + signed + "\n" + SIGNED + "\n" + sha256(body);
    String signature = hmac("ACS3-HMAC-SHA256\n" + sha256(text));
    Map<String, String> all = new HashMap<>(headers);
    all.put(
        "Authorization",
        "ACS3-HMAC-SHA256 Credential=LTAI-shop,SignedHeaders=%s,Signature=%s"
            .formatted(SIGNED, signature));
    return all;
  }

  /** Sends a call and returns its {@code VerifyCode}. */
  String send(String host, Call call) throws IOException, InterruptedException {
    JsonNode answer = post(host, call.body(), call.headers());
    return answer.path("Result").path("VerifyCode").asString(answer.toString());
  }

  private JsonNode post(String host, String form, Map<String, String> headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://" + host + "/"))
            .timeout(Duration.ofSeconds(20))
            .POST(BodyPublishers.ofString(form))
            .setHeader("Content-Type", "application/x-www-form-urlencoded")
            .setHeader("User-Agent", Browser.ORDINARY.userAgent());
    headers.forEach(request::setHeader);
    return JSON.readTree(client.send(request.build(), BodyHandlers.ofString()).body());
  }

  private static String sha256(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static String hmac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec("shop-secret".getBytes(UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
    client.close();
  }
}
