package dev.stile.http.server;

import dev.stile.http.Reply;
import dev.stile.report.Counts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts and logs what was answered. Thread-safe. */
final class Answers {
  /** The action of whatever is none of ours. */
  static final String OTHER = "Other";

  private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

  private final Counts counts;

  Answers(Counts counts) {
    this.counts = counts;
  }

  /**
   * One request was answered.
   *
   * @param action one of a fixed few
   * @param nanos the time it took
   */
  void record(String action, Reply reply, long nanos) {
    counts.answered(action, reply.status(), reply.code());
    if (reply.code().startsWith("Throttling")) {
      counts.throttled(reply.code());
    }
    LOG.atInfo()
        .addKeyValue("action", action)
        .addKeyValue("status", reply.status())
        .addKeyValue("code", reply.code())
        .addKeyValue("micros", nanos / 1000)
        .log("answered");
  }
}
