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
  /**
   * No scene lets a ticket wait longer than ten minutes. It is alive when it is looked at, and
   * spent a little later: the ledger must still know it then.
   */
  static final Duration KNOWN = Duration.ofMinutes(11);
}
