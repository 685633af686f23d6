package dev.stile.challenge;

import dev.stile.scene.Form;
import java.time.Duration;
import java.time.Instant;

/**
 * One request for proof, as it is sealed into the record that the visitor's side hands back:
 * issuing stores nothing.
 *
 * @param id the challenge's own random number; spent when it is attempted. Not the {@code
 *     certifyId}: that one may be a customer's, and names every challenge of one visit
 * @param answer where the piece belongs, picture pixels
 */
record Challenge(
    SpentId id,
    String certifyId,
    String sceneId,
    Form form,
    int answer,
    Instant issuedAt,
    Visit visit) {
  /** How long a visitor may take. */
  static final Duration LIFE = Duration.ofMinutes(20);
}
