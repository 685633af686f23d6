package dev.stile.bench.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.stile.bench.call.Acs3Call;
import dev.stile.bench.call.Caller;
import dev.stile.bench.call.PageCalls;
import dev.stile.scene.Form;
import java.io.IOException;
import java.net.URLEncoder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/**
 * A visitor's steps at the wire, from an address of his own, and the business server's behind him.
 */
final class Visitor {
  private static final int MOST_ASKED = 60;
  private static final int PAUSE_MS = 250;

  private final Site site;
  private final Map<String, String> headers;
  private final RandomGenerator random;

  Visitor(Site site, Client client, RandomGenerator random) {
    this.site = site;
    this.headers = client.headers(random);
    this.random = random;
  }

  /**
   * What the server says of an attempt.
   *
   * @param ticket empty unless it passed
   * @param escalation empty unless another challenge is offered
   */
  record Verdict(String code, String ticket, String escalation) {}

  /** Asks for a challenge, with an escalation or an empty text, until there is a picture. */
  Posed ask(String scene, Eye eye, String escalation) throws IOException, InterruptedException {
    return ask(init(scene, escalation), eye);
  }

  /** The same by the way without a picture. */
  Posed askWithoutPicture(String scene, String escalation)
      throws IOException, InterruptedException {
    Map<String, String> fields = init(scene, escalation);
    fields.put("Alternative", "wait");
    return ask(fields, Eye.RIGHT);
  }

  private static Map<String, String> init(String scene, String escalation) {
    Map<String, String> fields = fields("InitCaptchaV3", scene);
    fields.put("Language", "en");
    fields.put("Mode", "popup");
    fields.put("Platform", "web");
    fields.put("PageUrl", Client.PAGE);
    if (!escalation.isEmpty()) {
      fields.put("Escalation", escalation);
    }
    return fields;
  }

  private Posed ask(Map<String, String> fields, Eye eye) throws IOException, InterruptedException {
    for (int asked = 0; asked < MOST_ASKED; asked++) {
      JsonNode reply = site.wire().post(headers, Wire.form(fields));
      if (reply.path("Success").asBoolean(false)) {
        return posed(fields.getOrDefault("SceneId", ""), eye, reply);
      }
      if (!reply.path("LimitFlow").asBoolean(false)) {
        throw new IOException("no challenge: " + reply);
      }
      Thread.sleep(PAUSE_MS + random.nextInt(PAUSE_MS));
    }
    throw new IOException("no picture in " + MOST_ASKED + " times of asking");
  }

  private Posed posed(String scene, Eye eye, JsonNode reply) {
    String record = reply.path("Record").asString();
    return new Posed(
        scene,
        reply.path("CertifyId").asString(),
        Form.valueOf(reply.path("CaptchaType").asString()),
        record,
        reply.path("PowVerifyString").asString(),
        reply.path("DeviceConfig").asString(),
        eye.answer(site.look(record)),
        reply.path("WaitMs").asInt(0),
        System.nanoTime());
  }

  /** Hands an attempt in, as soon as it can have happened. */
  Verdict answer(Posed posed, Forged forged) throws IOException, InterruptedException {
    TimeUnit.NANOSECONDS.sleep(forged.due(posed) - System.nanoTime());
    Map<String, String> fields = fields("VerifyCaptchaV3", posed.scene());
    fields.put("CertifyId", posed.certifyId());
    fields.put("CaptchaVerifyParam", parameter(posed, forged));
    JsonNode reply = site.wire().post(headers, Wire.form(fields));
    JsonNode result = reply.path("Result");
    return result.isMissingNode()
        ? new Verdict(reply.path("Code").asString("?"), "", "")
        : new Verdict(
            result.path("VerifyCode").asString("?"),
            result.path("securityToken").asString(""),
            result.path("Escalation").asString(""));
  }

  /** An attempt as the client interface and pages of style V2 take it. */
  static String parameter(Posed posed, Forged forged) {
    return """
    {"sceneId":"%s","certifyId":"%s","deviceToken":"","data":"%s"}\
    """
        .formatted(
            posed.scene(),
            posed.certifyId(),
            Base64.getUrlEncoder().withoutPadding().encodeToString(forged.data().getBytes(UTF_8)));
  }

  /** Has a ticket redeemed; the code that the business server gets. */
  String redeem(Posed posed, String ticket) throws IOException, InterruptedException {
    return redeem(posed.scene(), posed.certifyId(), ticket, UUID.randomUUID().toString());
  }

  String redeem(String scene, String certifyId, String ticket, String nonce)
      throws IOException, InterruptedException {
    return business(PageCalls.redemptionBody(scene, certifyId, ticket), nonce);
  }

  /** Has a page of style V2 hand an attempt to its business server. */
  String redeemAttempt(Posed posed, Forged forged) throws IOException, InterruptedException {
    String body =
        "SceneId="
            + posed.scene()
            + "&CaptchaVerifyParam="
            + URLEncoder.encode(parameter(posed, forged), UTF_8);
    return business(body, UUID.randomUUID().toString());
  }

  private String business(String body, String nonce) throws IOException, InterruptedException {
    String date = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    Acs3Call call = Acs3Call.sign(Caller.BENCH, site.wire().host(), date, nonce, body);
    Map<String, String> signed = new LinkedHashMap<>(call.headers());
    // The client sends it by itself; so that it compresses nothing, neither.
    signed.remove("host");
    signed.remove("accept-encoding");
    JsonNode reply = site.wire().post(signed, call.body());
    JsonNode result = reply.path("Result");
    return result.isMissingNode()
        ? reply.path("Code").asString("?")
        : result.path("VerifyCode").asString("?");
  }

  private static Map<String, String> fields(String action, String scene) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("Action", action);
    fields.put("Version", "2023-03-05");
    fields.put("Prefix", Site.PREFIX);
    fields.put("SceneId", scene);
    return fields;
  }
}
