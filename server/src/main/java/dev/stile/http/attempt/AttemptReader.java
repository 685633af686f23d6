package dev.stile.http.attempt;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.stile.assessment.Reply;
import dev.stile.assessment.Submission;
import dev.stile.challenge.Attempt;
import dev.stile.http.StrictJson;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Reads an attempt from {@code CaptchaVerifyParam}: a JSON text whose field {@code data} is
 * base64url of another. What can't be decoded is told apart from what can but that no widget would
 * send.
 */
public final class AttemptReader {
  /** Room for the longest data, and the names around it. */
  public static final int LONGEST_PARAMETER = 80 * 1024;

  private static final int LONGEST_DATA = 64 * 1024;

  /** Room for eight nonces of sixteen digits, and more. */
  private static final int LONGEST_WORK = 256;

  private static final int LONGEST_PAGE = 2048;

  private static final String REPLY_FIELD = ",\"reply\":\"";
  private static final String REPLY_END = "\"}";

  private static final StrictJson JSON = new StrictJson(LONGEST_PARAMETER, 8);

  private AttemptReader() {}

  /** What a parameter turns out to be. */
  public sealed interface Outcome {}

  /** An attempt in its form; nothing of it is believed. */
  public record Sent(Attempt attempt) implements Outcome {}

  /** No JSON, no base64url, or larger than allowed. */
  public record Undecodable() implements Outcome {}

  /** A required field is absent. */
  public record Incomplete(String field) implements Outcome {}

  /** Decodable, but nothing that a widget sends. */
  public record Abnormal() implements Outcome {}

  /**
   * Reads a whole parameter, which must name the scene and the challenge that are said beside it.
   */
  public static Outcome read(String parameter, String sceneId, String certifyId) {
    Optional<JsonNode> outer = JSON.object(parameter);
    if (outer.isEmpty()) {
      return new Undecodable();
    }
    for (String required : List.of("sceneId", "certifyId", "data")) {
      if (!outer.get().has(required)) {
        return new Incomplete(required);
      }
    }
    Outcome data =
        readData(
            outer.get().get("data").asString(""),
            certifyId,
            outer.get().path("deviceToken").asString(""));
    boolean names =
        outer.get().get("sceneId").asString("").equals(sceneId)
            && outer.get().get("certifyId").asString("").equals(certifyId);
    return names || data instanceof Undecodable ? data : new Abnormal();
  }

  /** Reads the field {@code data} of a parameter that names the challenge {@code certifyId}. */
  public static Outcome readData(String text, String certifyId, String deviceToken) {
    Optional<byte[]> bytes = unwrapped(text);
    Optional<JsonNode> data = bytes.flatMap(JSON::object);
    if (bytes.isEmpty() || data.isEmpty()) {
      return new Undecodable();
    }
    try {
      return new Sent(attempt(data.get(), certifyId, deviceToken, reply(bytes.get())));
    } catch (NotOurs e) {
      return new Abnormal();
    }
  }

  private static Optional<byte[]> unwrapped(String data) {
    if (data.length() > LONGEST_DATA) {
      return Optional.empty();
    }
    try {
      return Optional.of(Base64.getUrlDecoder().decode(data));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The widget puts its reply behind everything else, and covers with it what stands before. */
  private static Reply reply(byte[] data) {
    String text = new String(data, UTF_8);
    int begin = text.length() - REPLY_FIELD.length() - Reply.LENGTH - REPLY_END.length();
    if (begin < 0 || !text.startsWith(REPLY_FIELD, begin) || !text.endsWith(REPLY_END)) {
      return Reply.to(text, "");
    }
    int given = begin + REPLY_FIELD.length();
    return Reply.to(text.substring(0, begin) + "}", text.substring(given, given + Reply.LENGTH));
  }

  private static Attempt attempt(JsonNode data, String certifyId, String deviceToken, Reply reply)
      throws NotOurs {
    Demand.that(data.path("v").isInt() && data.get("v").intValue() == 1);
    return new Attempt(
        certifyId,
        Demand.text(data.path("record"), LONGEST_DATA),
        deviceToken,
        new Submission(
            Demand.pixels(data.path("answer")),
            Demand.text(data.path("pow"), LONGEST_WORK),
            TrackReader.read(data.path("track")),
            TickReader.read(data.path("tick")),
            SignalsReader.read(data.path("signals")),
            Demand.text(data.path("page"), LONGEST_PAGE),
            reply),
        Optional.empty());
  }
}
