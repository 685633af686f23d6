package dev.stile.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.stile.assessment.Reason;
import dev.stile.challenge.JudgedAttempt;
import dev.stile.challenge.Visit;
import dev.stile.policy.Submission;
import dev.stile.policy.Verdict;
import dev.stile.policy.Verdict.Fail;
import dev.stile.policy.Verdict.FailReason;
import dev.stile.policy.Verdict.Pass;
import dev.stile.policy.Verdict.PassReason;
import dev.stile.signal.Signals;
import dev.stile.trajectory.Trajectory;
import dev.stile.trajectory.Trajectory.Input;
import dev.stile.trajectory.Trajectory.Provenance;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class AttemptLogTest {
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

  private void write(Input input, boolean assistive, Verdict verdict) {
    Provenance provenance = new Provenance(0, 0, 0, 0, 0, assistive);
    Trajectory track = new Trajectory(input, List.of(), List.of(), provenance);
    Submission submission = new Submission(1, "secret work", track, Signals.NONE, "secret page");
    Visit visit =
        new Visit(
            InetAddress.ofLiteral("192.0.2.1"), "https://shop.example", "referer", "Browser", "");
    new AttemptLog().accept(new JudgedAttempt("id1", "login", visit, submission, verdict));
  }

  private String line() {
    assertThat(lines.list).hasSize(1);
    ILoggingEvent event = lines.list.getFirst();
    return event.getFormattedMessage() + " " + event.getKeyValuePairs();
  }

  @Test
  void aPassSaysHowItWasMadeAndKeepsItsSecrets() {
    write(Input.BUTTON, true, new Pass(PassReason.PERSON));
    assertThat(line())
        .isEqualTo(
            "attempt passed [certifyId=\"id1\", scene=\"login\", code=\"T001\", input=\"button\","
                + " assistive=\"true\", reason=\"PERSON\"]");
  }

  @Test
  void aFailSaysWhyToo() {
    write(Input.MOUSE, false, new Fail(FailReason.EVIDENCE, List.of(Reason.TELEPORT)));
    assertThat(line())
        .isEqualTo(
            "attempt failed [certifyId=\"id1\", scene=\"login\", code=\"F001\", input=\"mouse\","
                + " assistive=\"false\", reason=\"EVIDENCE\", evidence=\"[TELEPORT]\","
                + " address=\"192.0.2.1\", origin=\"https://shop.example\","
                + " userAgent=\"Browser\"]");
  }
}
