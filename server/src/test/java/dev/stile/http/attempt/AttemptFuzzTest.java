package dev.stile.http.attempt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.FuzzTarget;
import dev.stile.access.Parameter;
import dev.stile.assessment.BehaviourCheck;
import dev.stile.assessment.Observation;
import dev.stile.assessment.Submission;
import dev.stile.assessment.Task;
import dev.stile.challenge.Attempt;
import dev.stile.http.attempt.AttemptReader.Abnormal;
import dev.stile.http.attempt.AttemptReader.Incomplete;
import dev.stile.http.attempt.AttemptReader.Sent;
import dev.stile.http.attempt.AttemptReader.Undecodable;
import dev.stile.limit.Frequency;
import dev.stile.limit.Tally;
import dev.stile.policy.Evidence;
import dev.stile.policy.JudgeAttempt;
import dev.stile.policy.KnownDevice;
import dev.stile.scene.Form;
import dev.stile.scene.IntegrationMethod;
import dev.stile.scene.Policy;
import dev.stile.scene.Scene;
import dev.stile.scene.Scene.Encryption;
import dev.stile.scene.SceneStatus;
import dev.stile.signal.Signal;
import dev.stile.signal.Signal.Read;
import dev.stile.signal.Signal.Unread;
import dev.stile.signal.Value.Amount;
import dev.stile.signal.Value.Flag;
import dev.stile.signal.Value.Listed;
import dev.stile.signal.Value.None;
import dev.stile.signal.Value.Single;
import dev.stile.signal.Value.Text;
import dev.stile.signal.Visit;
import dev.stile.trajectory.Trajectory;
import dev.stile.trajectory.Trajectory.Provenance;
import dev.stile.work.Work;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

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
      case Sent(Attempt sent) -> {
        assertThat(sent.certifyId()).isEqualTo("certify");
        isWithinBounds(sent);
        isReadAgain(sent);
        isJudged(sent);
      }
    }
  }

  private static void isWithinBounds(Attempt sent) {
    Submission submission = sent.submission();
    Trajectory track = submission.trajectory();
    assertThat(sent.sealedRecord().length()).isLessThanOrEqualTo(LONGEST_DATA);
    isOnScreen(submission.answer());
    assertThat(submission.work().length()).isLessThanOrEqualTo(256);
    assertThat(submission.page().length()).isLessThanOrEqualTo(2048);
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
    Provenance p = track.provenance();
    IntStream.of(p.events(), p.coalesced(), p.untrusted(), p.unmoving(), p.sameScreen())
        .forEach(count -> assertThat(count).isBetween(0, 100_000));
    assertThat(submission.signals().byName().size()).isLessThanOrEqualTo(64);
    submission.signals().byName().forEach(AttemptFuzzTest::isBounded);
  }

  private static void isBounded(String name, Signal signal) {
    assertThat(name).matches("[a-z][A-Za-z0-9]{0,31}");
    assertThat(signal.took()).isBetween(Duration.ZERO, Duration.ofSeconds(10));
    switch (signal) {
      case Unread(String why, Duration _) -> assertThat(why.length()).isLessThanOrEqualTo(64);
      case Read(Listed(List<Single> values), Duration _) -> {
        assertThat(values.size()).isLessThanOrEqualTo(64);
        values.forEach(AttemptFuzzTest::isBounded);
      }
      case Read(Single value, Duration _) -> isBounded(value);
      case Read(None _, Duration _) -> {}
    }
  }

  private static void isBounded(Single value) {
    switch (value) {
      case Text(String text) -> assertThat(text.length()).isLessThanOrEqualTo(512);
      case Amount(double number) -> assertThat(number).isFinite();
      case Flag _ -> {}
    }
  }

  private static void isOnScreen(double pixels) {
    assertThat(pixels >= -FARTHEST_PX && pixels <= FARTHEST_PX).as("%s", pixels).isTrue();
  }

  private static void isTimely(int ms) {
    assertThat(ms >= 0 && ms <= LATEST_MS).as("%s", ms).isTrue();
  }

  private static void isReadAgain(Attempt sent) {
    String again = wrapped(JSON.writeValueAsBytes(AttemptData.of(sent)));
    if (again.length() < LONGEST_DATA) {
      // The reply covers the text, which is another spelling of the same.
      assertThat(AttemptReader.read(again, "scene", "certify"))
          .usingRecursiveComparison()
          .ignoringFields("attempt.submission.reply", "attempt.deviceToken")
          .isEqualTo(new Sent(sent));
    }
  }

  /** Nothing that was read makes the judge stumble. */
  private static void isJudged(Attempt sent) {
    Visit visit = new Visit(InetAddress.getLoopbackAddress(), "", "", "", "");
    for (Task task : Task.values()) {
      Evidence evidence =
          new Evidence(
              new Observation(
                  sent.submission(),
                  task,
                  Duration.ZERO,
                  252,
                  Duration.ofSeconds(3),
                  "",
                  visit,
                  Optional.of(visit)),
              120,
              new Work(4, 1, 2, 3, 4),
              false,
              false,
              false,
              KnownDevice.UNKNOWN,
              new Frequency(new Tally(1, 1), Optional.empty(), new Tally(1, 1)),
              Optional.empty(),
              Optional.empty(),
              Instant.EPOCH);
      Scene scene =
          new Scene(
              "scene",
              "Scene",
              "shop01",
              IntegrationMethod.WEB,
              Form.PUZZLE,
              Form.PUZZLE,
              SceneStatus.RELEASE,
              Duration.ofSeconds(90),
              0,
              4,
              Encryption.OFF,
              List.of(),
              true,
              Policy.DEFAULT,
              Optional.empty());
      assertThat(List.of(new JudgeAttempt(BehaviourCheck.NONE).judge(scene, evidence))).hasSize(1);
    }
  }
}
