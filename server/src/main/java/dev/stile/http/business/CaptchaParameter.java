package dev.stile.http.business;

import dev.stile.http.VerifyCode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads {@code CaptchaVerifyParam} of a business call: Base64 of a JSON object, as the widget gave
 * it to the page. A visitor may have put anything in its place, so whatever it is has an answer and
 * none is an error.
 */
final class CaptchaParameter {
  /** The widget's own is a tenth of this. */
  private static final int LONGEST = 8192;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(4)
                          .maxNumberLength(32)
                          .maxDocumentLength(LONGEST)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

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
    JsonNode json;
    try {
      // The older form of the parameter is the JSON text itself.
      json =
          JSON.readTree(
              parameter.startsWith("{")
                  ? parameter
                  : new String(Base64.getDecoder().decode(parameter), StandardCharsets.UTF_8));
    } catch (JacksonException | IllegalArgumentException e) {
      return new Unreadable(VerifyCode.F003);
    }
    if (!json.isObject()) {
      return new Unreadable(VerifyCode.F003);
    }
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
