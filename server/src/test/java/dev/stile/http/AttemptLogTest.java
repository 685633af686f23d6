package dev.stile.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.stile.assessment.Observation;
import dev.stile.assessment.Reason;
import dev.stile.assessment.Reply;
import dev.stile.assessment.Submission;
import dev.stile.assessment.Task;
import dev.stile.challenge.JudgedAttempt;
import dev.stile.limit.Frequency;
import dev.stile.limit.Tally;
import dev.stile.policy.Judgement;
import dev.stile.policy.KnownDevice;
import dev.stile.policy.Objection;
import dev.stile.policy.Verdict.Fail;
import dev.stile.policy.Verdict.FailReason;
import dev.stile.policy.Verdict.Pass;
import dev.stile.policy.Verdict.PassReason;
import dev.stile.scene.Action;
import dev.stile.scene.Form;
import dev.stile.scene.IntegrationMethod;
import dev.stile.scene.Policy;
import dev.stile.scene.Scene;
import dev.stile.scene.Scene.Encryption;
import dev.stile.scene.SceneStatus;
import dev.stile.signal.Signals;
import dev.stile.signal.Visit;
import dev.stile.trajectory.Trajectory;
import dev.stile.trajectory.Trajectory.Input;
import dev.stile.trajectory.Trajectory.Provenance;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class AttemptLogTest {
  private static final Scene LOGIN =
      new Scene(
          "login",
          "Login",
          "shop01",
          IntegrationMethod.WEB,
          Form.PUZZLE,
          Form.PUZZLE,
          SceneStatus.RELEASE,
          Duration.ofSeconds(90),
          0,
          0,
          Encryption.OFF,
          List.of(),
          true,
          Policy.DEFAULT,
          Optional.empty());

  private final Logger log = (Logger) LoggerFactory.getLogger(AttemptLog.class);
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  @BeforeEach
  void listen() {
    lines.start();
    log.addAppender(lines);
  }

  @AfterEach
  void stopListening() {
    log.detachAppender(lines);
  }

  private void write(Input input, boolean assistive, Judgement judgement) {
    Provenance provenance = new Provenance(0, 0, 0, 0, 0, assistive);
    Trajectory track = new Trajectory(input, List.of(), List.of(), provenance);
    Submission submission =
        new Submission(
            1, "secret work", track, Optional.empty(), Signals.NONE, "secret page", Reply.NONE);
    Visit visit =
        new Visit(
            InetAddress.ofLiteral("192.0.2.1"), "https://shop.example", "referer", "Browser", "");
    Observation observation =
        new Observation(
            submission,
            Task.DRAG,
            Duration.ZERO,
            252,
            Duration.ofSeconds(3),
            "",
            visit,
            Optional.of(visit));
    new AttemptLog()
        .judged(
            new JudgedAttempt(
                "id1",
                Form.PUZZLE,
                LOGIN,
                observation,
                KnownDevice.UNKNOWN,
                new Frequency(new Tally(1, 1), Optional.empty(), new Tally(1, 1)),
                judgement,
                Optional.empty(),
                Duration.ZERO));
  }

  private String line() {
    assertThat(lines.list).hasSize(1);
    ILoggingEvent event = lines.list.getFirst();
    return event.getFormattedMessage() + " " + event.getKeyValuePairs();
  }

  @Test
  void aPassSaysHowItWasMadeAndKeepsItsSecrets() {
    write(Input.BUTTON, true, new Judgement(new Pass(PassReason.PERSON), List.of()));
    assertThat(line())
        .isEqualTo(
            "attempt passed [certifyId=\"id1\", scene=\"login\", code=\"T001\", input=\"button\","
                + " assistive=\"true\", reason=\"PERSON\"]");
  }

  @Test
  void aFailSaysWhyToo() {
    write(
        Input.MOUSE,
        false,
        new Judgement(
            new Fail(FailReason.EVIDENCE),
            List.of(new Objection(FailReason.EVIDENCE, Action.REFUSE, List.of(Reason.TELEPORT)))));
    assertThat(line())
        .isEqualTo(
            "attempt failed [certifyId=\"id1\", scene=\"login\", code=\"F001\", input=\"mouse\","
                + " assistive=\"false\", reason=\"EVIDENCE\", evidence=\"[TELEPORT]\","
                + " address=\"192.0.2.1\", origin=\"https://shop.example\","
                + " userAgent=\"Browser\"]");
  }
}
