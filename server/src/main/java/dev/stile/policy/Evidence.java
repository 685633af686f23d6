package dev.stile.policy;

import dev.stile.assessment.Observation;
import dev.stile.limit.Frequency;
import dev.stile.limit.Tally;
import dev.stile.work.Work;
import java.time.Instant;
import java.util.Optional;

/**
 * All that a verdict may rest on.
 *
 * @param observation what was observed of the attempt
 * @param secretAnswer where the piece belongs, picture pixels
 * @param work what the visitor's browser was told to compute
 * @param isVouchedFor whether the page had its business server's word when it asked
 * @param isMisplaced whether the page said to run where no page of the scene does
 * @param isSettled whether this challenge was given for a doubt, so that whoever solves it has
 *     answered that
 * @param device what is known of the device
 * @param frequency how often the visitor has attempted the scene, this time included
 * @param keys how often his address block has answered the scene by keys and steps, likewise; empty
 *     where he has used a pointer
 * @param waits how often he has attempted it without a picture, likewise; empty where he has seen
 *     one
 * @param now when the attempt arrived
 */
public record Evidence(
    Observation observation,
    int secretAnswer,
    Work work,
    boolean isVouchedFor,
    boolean isMisplaced,
    boolean isSettled,
    KnownDevice device,
    Frequency frequency,
    Optional<Tally> keys,
    Optional<Frequency> waits,
    Instant now) {
  /** How far beside its place the piece may be left, picture pixels. */
  static final int TOLERANCE_PX = 5;

  /** Whether the piece is where it belongs. */
  public boolean isAnswerRight() {
    return Math.abs(observation.submission().answer() - secretAnswer) <= TOLERANCE_PX;
  }
}
