package dev.stile.bench.attack;

import dev.stile.bench.call.Work;
import dev.stile.scene.Form;
import java.util.concurrent.TimeUnit;

/**
 * An attempt that was made up.
 *
 * @param data the JSON text that the widget would send
 * @param readyMs how long after the challenge it may be sent, so that it is not too early for what
 *     it claims
 */
record Forged(String data, int readyMs) {
  /** Sooner, nobody has seen the challenge. */
  static final int SOONEST_MS = 450;

  /** A box that everybody could see. */
  private static final String TICK =
      """
      "tick":{"visible":true,"seenMs":1240,"framed":false,"ancestors":[]},\
      """;

  /**
   * In the order of the widget's.
   *
   * @param pow the solution of the work
   * @param track JSON
   * @param signals JSON
   */
  static Forged of(Posed posed, String pow, Drag track, String signals) {
    String data =
        """
        {"v":1,"record":"%s","answer":%d,"pow":"%s","track":%s,%s"signals":%s,"page":"%s"}\
        """
            .formatted(
                posed.record(),
                posed.answerPx(),
                pow,
                track.json(),
                posed.form() == Form.CHECK_BOX ? TICK : "",
                signals,
                Client.PAGE);
    return new Forged(data, Math.max(SOONEST_MS, track.endMs()));
  }

  /** Nanoseconds of when it may be sent. */
  long due(Posed posed) {
    return posed.at() + TimeUnit.MILLISECONDS.toNanos(readyMs);
  }

  /** The same with the work done. */
  static Forged of(Posed posed, Drag track, String signals) {
    return of(posed, Work.solve(posed.work()), track, signals);
  }
}
