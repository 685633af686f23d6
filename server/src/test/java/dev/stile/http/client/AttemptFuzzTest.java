package dev.stile.http.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.FuzzTarget;
import dev.stile.access.Parameter;
import dev.stile.http.client.AttemptReader.Abnormal;
import dev.stile.http.client.AttemptReader.Incomplete;
import dev.stile.http.client.AttemptReader.Sent;
import dev.stile.http.client.AttemptReader.Undecodable;
import dev.stile.policy.Evidence;
import dev.stile.policy.JudgeAttempt;
import dev.stile.scene.Form;
import dev.stile.scene.IntegrationMethod;
import dev.stile.scene.Scene;
import dev.stile.scene.SceneStatus;
import dev.stile.trajectory.Trajectory;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is sent as an attempt is told apart, and what is read as one is within its bounds. */
class AttemptFuzzTest implements FuzzTarget {
  private static final double FARTHEST_PX = 10_000;
  private static final int LATEST_MS = 3_600_000;
  private static final int LONGEST_DATA = 64 * 1024;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  /** The input is taken as the whole parameter, and as what is wrapped in it. */
  public static void fuzzerTestOneInput(byte[] input) {
    for (Parameter parameter : Parameter.parse(input)) {
      check(AttemptReader.read(parameter.name(), "scene", "certify"));
    }
    check(AttemptReader.read(new String(input, UTF_8), "scene", "certify"));
    check(AttemptReader.read(wrapped(input), "scene", "certify"));
  }

  @Override
  public void holdsOf(byte[] input) {
    fuzzerTestOneInput(input);
  }

  private static String wrapped(byte[] data) {
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(data);
    return "{\"sceneId\":\"scene\",\"certifyId\":\"certify\",\"data\":\"" + text + "\"}";
  }

  private static void check(AttemptReader.Outcome outcome) {
    switch (outcome) {
      case Undecodable _, Abnormal _ -> {}
      case Incomplete(String field) -> assertThat(field).isIn("sceneId", "certifyId", "data");
      case Sent sent -> {
        isWithinBounds(sent);
        isReadAgain(sent);
        isJudged(sent);
      }
    }
  }

  private static void isWithinBounds(Sent sent) {
    Trajectory track = sent.trajectory();
    assertThat(sent.record().length()).isLessThanOrEqualTo(LONGEST_DATA);
    isOnScreen(sent.answer());
    assertThat(track.moves().size()).isLessThanOrEqualTo(Trajectory.MOST_MOVES);
    assertThat(track.steps().size()).isLessThanOrEqualTo(Trajectory.MOST_STEPS);
    track
        .moves()
        .forEach(move -> {
          isTimely(move.timeMs());
          isOnScreen(move.x());
          isOnScreen(move.y());
        });
    track
        .steps()
        .forEach(step -> {
          isTimely(step.timeMs());
          isOnScreen(step.offset());
        });
    isTimely(track.endMs());
  }

  private static void isOnScreen(double pixels) {
    assertThat(pixels >= -FARTHEST_PX && pixels <= FARTHEST_PX).as("%s", pixels).isTrue();
  }

  private static void isTimely(int ms) {
    assertThat(ms >= 0 && ms <= LATEST_MS).as("%s", ms).isTrue();
  }

  private static void isReadAgain(Sent sent) {
    ObjectNode data = JSON.createObjectNode();
    data.put("v", 1).put("record", sent.record()).put("answer", sent.answer());
    ObjectNode track = data.putObject("track");
    Trajectory trajectory = sent.trajectory();
    track.put("input", name(trajectory.input()));
    ArrayNode moves = track.putArray("moves");
    trajectory.moves().forEach(m -> moves.addArray().add(m.timeMs()).add(m.x()).add(m.y()));
    ArrayNode steps = track.putArray("steps");
    trajectory
        .steps()
        .forEach(s -> steps.addArray().add(s.timeMs()).add(name(s.input())).add(s.offset()));
    String again = wrapped(JSON.writeValueAsBytes(data));
    if (again.length() < LONGEST_DATA) {
      assertThat(AttemptReader.read(again, "scene", "certify")).isEqualTo(sent);
    }
  }

  private static String name(Trajectory.Input input) {
    return input.name().toLowerCase(Locale.ROOT);
  }

  /** Nothing that was read makes the judge stumble. */
  private static void isJudged(Sent sent) {
    for (Form form : Form.values()) {
      Evidence evidence =
          new Evidence(120, sent.answer(), 252, sent.trajectory(), Duration.ofSeconds(3));
      Scene scene =
          new Scene(
              "scene",
              "Scene",
              "shop01",
              IntegrationMethod.WEB,
              form,
              SceneStatus.RELEASE,
              Duration.ofSeconds(90));
      assertThat(List.of(new JudgeAttempt().judge(scene, evidence))).hasSize(1);
    }
  }
}
