package dev.stile.http.business;

import dev.stile.challenge.Attempt;
import dev.stile.challenge.FailedInit;
import dev.stile.challenge.Proof;
import dev.stile.challenge.SealedTicket;
import dev.stile.http.StrictJson;
import dev.stile.http.VerifyCode;
import dev.stile.http.attempt.AttemptReader;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Reads {@code CaptchaVerifyParam} of a business call, as the widget gave it to the page: in style
 * V3 Base64 of a JSON object with a ticket, in style V2 the JSON text of a whole attempt. A visitor
 * may have put anything in its place, so whatever it is has an answer and none is an error.
 */
final class CaptchaParameter {
  /** The widget thins the track of a V2 attempt to fit; a ticket is a tenth of this. */
  private static final int LONGEST = 8192;

  /** In front of the cause, where a page could get no challenge. */
  private static final String INIT_FAILED = "init-failed:";

  private static final int LONGEST_CAUSE = 64;

  private static final StrictJson JSON = new StrictJson(LONGEST, 4);

  private CaptchaParameter() {}

  sealed interface Outcome {}

  /** All fields are there; nothing of them is checked. */
  record Read(String sceneId, Proof proof) implements Outcome {}

  /** Nothing to redeem. */
  record Unreadable(VerifyCode code) implements Outcome {}

  static Outcome read(String parameter) {
    if (parameter.isEmpty()) {
      return new Unreadable(VerifyCode.F002);
    }
    if (parameter.length() > LONGEST) {
      return new Unreadable(VerifyCode.F003);
    }
    boolean isText = parameter.startsWith("{");
    Optional<JsonNode> json =
        isText ? JSON.object(parameter) : unwrapped(parameter).flatMap(JSON::object);
    return json.map(read -> isText && !read.has("securityToken") ? attempt(read) : ticket(read))
        .orElseGet(() -> new Unreadable(VerifyCode.F003));
  }

  private static Optional<byte[]> unwrapped(String parameter) {
    try {
      return Optional.of(Base64.getDecoder().decode(parameter));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Outcome ticket(JsonNode json) {
    Optional<String> sceneId = text(json, "sceneId");
    Optional<String> certifyId = text(json, "certifyId");
    Optional<String> ticket = text(json, "securityToken");
    return sceneId.isPresent() && certifyId.isPresent() && ticket.isPresent()
        ? new Read(sceneId.get(), new SealedTicket(certifyId.get(), ticket.get()))
        : new Unreadable(VerifyCode.F013);
  }

  private static Outcome attempt(JsonNode json) {
    Optional<String> sceneId = text(json, "sceneId");
    Optional<String> certifyId = text(json, "certifyId");
    Optional<String> data = text(json, "data");
    if (sceneId.isPresent() && data.filter(text -> text.startsWith(INIT_FAILED)).isPresent()) {
      String cause = data.get().substring(INIT_FAILED.length());
      return new Read(
          sceneId.get(),
          new FailedInit(cause.substring(0, Math.min(cause.length(), LONGEST_CAUSE))));
    }
    return sceneId.isPresent() && certifyId.isPresent() && data.isPresent()
        ? attempt(
            sceneId.get(),
            AttemptReader.readData(
                data.get(), certifyId.get(), json.path("deviceToken").asString("")))
        : new Unreadable(VerifyCode.F013);
  }

  private static Outcome attempt(String sceneId, AttemptReader.Outcome read) {
    return switch (read) {
      case AttemptReader.Sent(Attempt attempt) -> new Read(sceneId, attempt);
      case AttemptReader.Undecodable _ -> new Unreadable(VerifyCode.F003);
      case AttemptReader.Incomplete _ -> new Unreadable(VerifyCode.F013);
      case AttemptReader.Abnormal _ -> new Unreadable(VerifyCode.F017);
    };
  }

  private static Optional<String> text(JsonNode json, String name) {
    return Optional.of(json.path(name))
        .filter(JsonNode::isString)
        .map(JsonNode::asString)
        .filter(text -> !text.isEmpty());
  }
}
