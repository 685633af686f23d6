package dev.stile.challenge;

import dev.stile.policy.Verdict;
import dev.stile.scene.Scene;
import java.time.Duration;
import java.time.Instant;

/**
 * Proof of a pass, redeemable once by the business server.
 *
 * @param id the ticket's own random number; spent when it is redeemed
 * @param verdict a pass; a fail where the scene tells it at redemption only
 */
record Ticket(SpentId id, String certifyId, String sceneId, Verdict verdict, Instant issuedAt) {
  /**
   * Longer than any scene lets a ticket wait. It is alive when it is looked at, and spent a little
   * later: the ledger must still know it then.
   */
  static final Duration KNOWN = Scene.LONGEST_TICKET_LIFE.plusMinutes(1);
}
