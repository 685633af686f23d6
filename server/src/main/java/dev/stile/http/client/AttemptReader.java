package dev.stile.http.client;

import dev.stile.http.StrictJson;
import dev.stile.policy.Submission;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Reads an attempt from {@code CaptchaVerifyParam}: a JSON text whose field {@code data} is
 * base64url of another. What can't be decoded is told apart from what can but that no widget would
 * send.
 */
final class AttemptReader {
  private static final int LONGEST_DATA = 64 * 1024;

  /** Room for eight nonces of sixteen digits, and more. */
  private static final int LONGEST_WORK = 256;

  private static final int LONGEST_PAGE = 2048;

  private static final StrictJson JSON = new StrictJson(ClientFields.LONGEST_PARAMETER, 8);

  private AttemptReader() {}

  sealed interface Outcome {}

  /** An attempt in its form; nothing of it is believed. */
  record Sent(String record, Submission submission) implements Outcome {}

  /** No JSON, no base64url, or larger than allowed. */
  record Undecodable() implements Outcome {}

  /** A required field is absent. */
  record Incomplete(String field) implements Outcome {}

  /** Decodable, but nothing that a widget sends. */
  record Abnormal() implements Outcome {}

  static Outcome read(String parameter, String sceneId, String certifyId) {
    Optional<JsonNode> outer = JSON.object(parameter);
    if (outer.isEmpty()) {
      return new Undecodable();
    }
    for (String required : List.of("sceneId", "certifyId", "data")) {
      if (!outer.get().has(required)) {
        return new Incomplete(required);
      }
    }
    Optional<JsonNode> data = unwrapped(outer.get().get("data")).flatMap(JSON::object);
    if (data.isEmpty()) {
      return new Undecodable();
    }
    boolean names =
        outer.get().get("sceneId").asString("").equals(sceneId)
            && outer.get().get("certifyId").asString("").equals(certifyId);
    try {
      return names ? attempt(data.get()) : new Abnormal();
    } catch (NotOurs e) {
      return new Abnormal();
    }
  }

  private static Optional<byte[]> unwrapped(JsonNode data) {
    if (!data.isString() || data.asString().length() > LONGEST_DATA) {
      return Optional.empty();
    }
    try {
      return Optional.of(Base64.getUrlDecoder().decode(data.asString()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Sent attempt(JsonNode data) throws NotOurs {
    Demand.that(data.path("v").isInt() && data.get("v").intValue() == 1);
    return new Sent(
        Demand.text(data.path("record"), LONGEST_DATA),
        new Submission(
            Demand.pixels(data.path("answer")),
            data.has("pow") ? Demand.text(data.get("pow"), LONGEST_WORK) : "",
            TrackReader.read(data.path("track")),
            SignalsReader.read(data.path("signals")),
            Demand.text(data.path("page"), LONGEST_PAGE)));
  }
}
