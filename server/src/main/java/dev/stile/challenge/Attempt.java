package dev.stile.challenge;

import dev.stile.assessment.Submission;
import dev.stile.signal.Visit;
import java.util.Optional;

/**
 * A visitor's answer to his challenge. His page sends it itself, or has the business server hand it
 * in.
 *
 * @param certifyId the challenge he says he answers
 * @param sealedRecord the record of that challenge, as it was issued
 * @param deviceToken what his device was given to be known by; empty when nothing
 * @param submission what he says of the answer and how it came about
 * @param visit the connection that brought it; empty where a business server did
 */
public record Attempt(
    String certifyId,
    String sealedRecord,
    String deviceToken,
    Submission submission,
    Optional<Visit> visit)
    implements Proof {
  /** The same attempt, brought by the visitor's own connection. */
  public Attempt broughtBy(Visit connection) {
    return new Attempt(certifyId, sealedRecord, deviceToken, submission, Optional.of(connection));
  }
}
