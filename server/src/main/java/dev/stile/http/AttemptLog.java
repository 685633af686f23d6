package dev.stile.http;

import dev.stile.challenge.JudgedAttempt;
import dev.stile.challenge.Witness;
import dev.stile.policy.Verdict.Fail;
import dev.stile.policy.Verdict.FailReason;
import dev.stile.policy.Verdict.Pass;
import dev.stile.policy.Verdict.StepUp;
import dev.stile.signal.Visit;
import dev.stile.trajectory.Trajectory;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * One line for each attempt that was judged. The page learns the code; why, only the log. How the
 * attempt was made stands here for everybody who passes too: whether people without a mouse get
 * through is the operator's to see, and no part of any score. Who failed, and from where, is told
 * of those who failed only.
 *
 * <p>Attempts that were not judged cost their sender nothing, so they write nothing.
 */
public final class AttemptLog implements Witness {
  private static final Logger LOG = LoggerFactory.getLogger(AttemptLog.class);

  @Override
  public void judged(JudgedAttempt attempt) {
    Trajectory track = attempt.observation().submission().trajectory();
    LoggingEventBuilder line =
        LOG.atInfo()
            .addKeyValue("certifyId", attempt.certifyId())
            .addKeyValue("scene", attempt.scene().id())
            .addKeyValue("code", WireCodes.of(attempt.judgement().verdict()))
            .addKeyValue("input", track.input().name().toLowerCase(Locale.ROOT))
            .addKeyValue("assistive", track.provenance().assistive());
    switch (attempt.judgement().verdict()) {
      case Pass pass -> line.addKeyValue("reason", pass.reason()).log("attempt passed");
      case Fail(FailReason reason) -> told(line, attempt, reason).log("attempt failed");
      case StepUp stepUp -> told(line, attempt, stepUp.reason()).log("attempt doubted");
    }
  }

  private static LoggingEventBuilder told(
      LoggingEventBuilder line, JudgedAttempt attempt, FailReason reason) {
    Visit visit = attempt.observation().latest();
    return line.addKeyValue("reason", reason)
        .addKeyValue("evidence", attempt.judgement().evidence())
        .addKeyValue("address", visit.address().getHostAddress())
        .addKeyValue("origin", visit.origin())
        .addKeyValue("userAgent", visit.userAgent());
  }
}
