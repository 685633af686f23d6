package dev.stile.http;

import dev.stile.challenge.JudgedAttempt;
import dev.stile.challenge.Visit;
import dev.stile.policy.Verdict.Fail;
import dev.stile.policy.Verdict.Pass;
import dev.stile.trajectory.Trajectory;
import java.util.Locale;
import java.util.function.Consumer;
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
public final class AttemptLog implements Consumer<JudgedAttempt> {
  private static final Logger LOG = LoggerFactory.getLogger(AttemptLog.class);

  @Override
  public void accept(JudgedAttempt attempt) {
    Trajectory track = attempt.submission().trajectory();
    LoggingEventBuilder line =
        LOG.atInfo()
            .addKeyValue("certifyId", attempt.certifyId())
            .addKeyValue("scene", attempt.sceneId())
            .addKeyValue("code", WireCodes.of(attempt.verdict()))
            .addKeyValue("input", track.input().name().toLowerCase(Locale.ROOT))
            .addKeyValue("assistive", track.provenance().assistive());
    switch (attempt.verdict()) {
      case Pass pass -> line.addKeyValue("reason", pass.reason()).log("attempt passed");
      case Fail fail -> {
        Visit visit = attempt.visit();
        line.addKeyValue("reason", fail.reason())
            .addKeyValue("evidence", fail.evidence())
            .addKeyValue("address", visit.address().getHostAddress())
            .addKeyValue("origin", visit.origin())
            .addKeyValue("userAgent", visit.userAgent())
            .log("attempt failed");
      }
    }
  }
}
