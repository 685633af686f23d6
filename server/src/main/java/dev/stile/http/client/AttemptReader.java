package dev.stile.http.client;

import dev.stile.http.StrictJson;
import dev.stile.trajectory.Trajectory;
import dev.stile.trajectory.Trajectory.Input;
import dev.stile.trajectory.Trajectory.Move;
import dev.stile.trajectory.Trajectory.Step;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Reads an attempt from {@code CaptchaVerifyParam}: a JSON text whose field {@code data} is
 * base64url of another. What can't be decoded is told apart from what can but that no widget would
 * send.
 */
final class AttemptReader {
  private static final int LONGEST_DATA = 64 * 1024;

  /** Beyond any screen; keeps arithmetic away from the edges of numbers. */
  private static final double FARTHEST_PX = 10_000;

  /** Longer than a challenge lives. */
  private static final int LATEST_MS = 3_600_000;

  private static final StrictJson JSON = new StrictJson(ClientFields.LONGEST_PARAMETER, 8);

  private AttemptReader() {}

  sealed interface Outcome {}

  /** An attempt in its form; nothing of it is believed. */
  record Sent(String record, double answer, Trajectory trajectory) implements Outcome {}

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
    require(data.path("v").isInt() && data.get("v").intValue() == 1);
    require(data.path("record").isString());
    JsonNode track = data.path("track");
    require(track.isObject());
    List<Move> moves =
        list(
            track.path("moves"),
            Trajectory.MOST_MOVES,
            move -> {
              requireLength(move, 3);
              return new Move(time(move.get(0)), pixels(move.get(1)), pixels(move.get(2)));
            });
    List<Step> steps =
        list(
            track.path("steps"),
            Trajectory.MOST_STEPS,
            step -> {
              requireLength(step, 3);
              return new Step(time(step.get(0)), input(step.get(1)), pixels(step.get(2)));
            });
    return new Sent(
        data.get("record").asString(),
        pixels(data.path("answer")),
        new Trajectory(input(track.path("input")), moves, steps));
  }

  private interface Element<T> {
    T read(JsonNode node) throws NotOurs;
  }

  private static <T> List<T> list(JsonNode array, int most, Element<T> element) throws NotOurs {
    require(array.isArray() && array.size() <= most);
    List<T> all = new ArrayList<>(array.size());
    for (JsonNode node : array) {
      all.add(element.read(node));
    }
    return all;
  }

  private static int time(JsonNode node) throws NotOurs {
    require(node.isInt() && node.intValue() >= 0 && node.intValue() <= LATEST_MS);
    return node.intValue();
  }

  private static double pixels(JsonNode node) throws NotOurs {
    require(node.isNumber() && Math.abs(node.doubleValue()) <= FARTHEST_PX);
    return node.doubleValue();
  }

  private static Input input(JsonNode node) throws NotOurs {
    for (Input input : Input.values()) {
      if (node.asString("").equals(input.name().toLowerCase(Locale.ROOT))) {
        return input;
      }
    }
    throw new NotOurs();
  }

  private static void requireLength(JsonNode node, int length) throws NotOurs {
    require(node.isArray() && node.size() == length);
  }

  private static void require(boolean condition) throws NotOurs {
    if (!condition) {
      throw new NotOurs();
    }
  }

  /** Leaves the reading of one attempt; never leaves this class. */
  private static final class NotOurs extends Exception {
    private static final long serialVersionUID = 1L;

    NotOurs() {
      super("", null, false, false);
    }
  }
}
