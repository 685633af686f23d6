package dev.stile.http.business;

import dev.stile.http.StrictJson;
import dev.stile.http.VerifyCode;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Reads {@code CaptchaVerifyParam} of a business call: Base64 of a JSON object, as the widget gave
 * it to the page. A visitor may have put anything in its place, so whatever it is has an answer and
 * none is an error.
 */
final class CaptchaParameter {
  /** The widget's own is a tenth of this. */
  private static final int LONGEST = 8192;

  private static final StrictJson JSON = new StrictJson(LONGEST, 4);

  private CaptchaParameter() {}

  sealed interface Outcome {}

  /** All fields are there; nothing of them is checked. */
  record Read(String sceneId, String certifyId, String ticket) implements Outcome {}

  record Unreadable(VerifyCode code) implements Outcome {}

  static Outcome read(String parameter) {
    if (parameter.isEmpty()) {
      return new Unreadable(VerifyCode.F002);
    }
    if (parameter.length() > LONGEST) {
      return new Unreadable(VerifyCode.F003);
    }
    // The older form of the parameter is the JSON text itself.
    Optional<JsonNode> json =
        parameter.startsWith("{")
            ? JSON.object(parameter)
            : unwrapped(parameter).flatMap(JSON::object);
    return json.map(CaptchaParameter::fields).orElseGet(() -> new Unreadable(VerifyCode.F003));
  }

  private static Optional<byte[]> unwrapped(String parameter) {
    try {
      return Optional.of(Base64.getDecoder().decode(parameter));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Outcome fields(JsonNode json) {
    Optional<String> sceneId = text(json, "sceneId");
    Optional<String> certifyId = text(json, "certifyId");
    Optional<String> ticket = text(json, "securityToken");
    return sceneId.isPresent() && certifyId.isPresent() && ticket.isPresent()
        ? new Read(sceneId.get(), certifyId.get(), ticket.get())
        : new Unreadable(VerifyCode.F013);
  }

  private static Optional<String> text(JsonNode json, String name) {
    return Optional.of(json.path(name))
        .filter(JsonNode::isString)
        .map(JsonNode::asString)
        .filter(text -> !text.isEmpty());
  }
}
