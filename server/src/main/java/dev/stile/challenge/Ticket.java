package dev.stile.challenge;

import dev.stile.policy.Verdict.PassReason;
import java.time.Duration;
import java.time.Instant;

/**
 * Proof of a pass, redeemable once by the business server.
 *
 * @param id the ticket's own random number; spent when it is redeemed
 */
record Ticket(SpentId id, String certifyId, String sceneId, PassReason reason, Instant issuedAt) {
  /** No scene lets a ticket wait longer, so its id may be forgotten after this. */
  static final Duration LONGEST_LIFE = Duration.ofMinutes(10);
}
