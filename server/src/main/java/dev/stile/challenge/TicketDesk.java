package dev.stile.challenge;

import dev.stile.challenge.RedeemProof.Outcome;
import dev.stile.challenge.RedeemProof.Refusal;
import dev.stile.challenge.RedeemProof.Refused;
import dev.stile.challenge.RedeemProof.Rejected;
import dev.stile.challenge.RedeemProof.Rejection;
import dev.stile.policy.Verdict.Pass;
import dev.stile.policy.Verdict.PassReason;
import dev.stile.scene.Account;
import dev.stile.scene.Scene;
import dev.stile.seal.Sealer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Redeems tickets: the attempt was judged when they were given, what is left is to spend them. */
final class TicketDesk {
  private final BusinessQuota quota;
  private final SpentLedger ledger;
  private final Sealing sealing;
  private final InstantSource clock;

  TicketDesk(BusinessQuota quota, SpentLedger ledger, Sealer sealer, InstantSource clock) {
    this.quota = quota;
    this.ledger = ledger;
    this.sealing = new Sealing(sealer);
    this.clock = clock;
  }

  Outcome redeem(Account account, Scene scene, SealedTicket sent, Spender spender) {
    return sealing
        .openTicket(account.prefix(), sent.sealed())
        .filter(opened -> opened.sceneId().equals(scene.id()))
        .filter(opened -> opened.certifyId().equals(sent.certifyId()))
        .map(ticket -> redeem(account, scene, ticket, spender))
        .orElseGet(() -> RedeemProof.rejected(Rejection.TICKET_INVALID));
  }

  private Outcome redeem(Account account, Scene scene, Ticket ticket, Spender spender) {
    if (ticket.verdict().equals(new Pass(PassReason.TEST_MODE)) && !scene.status().isOpenDoor()) {
      // Void once the scene has left test mode: nobody was judged for it.
      return new Rejected(Rejection.TICKET_INVALID, ticket.certifyId());
    }
    Duration age = Duration.between(ticket.issuedAt(), clock.instant());
    if (age.compareTo(scene.ticketLife()) > 0) {
      return new Rejected(Rejection.TICKET_EXPIRED, ticket.certifyId());
    }
    if (quota.isExhausted(account)) {
      return new Refused(Refusal.ACCOUNT_RATE);
    }
    Outcome outcome = RedeemProof.told(ticket.certifyId(), ticket.verdict(), scene.policy());
    Instant until = ticket.issuedAt().plus(Ticket.KNOWN);
    return switch (ledger.spend(ticket.id(), spender, until)) {
      case FIRST_USE -> {
        quota.count(account);
        yield outcome;
      }
      case SAME_SPENDER -> outcome;
      case ALREADY_SPENT -> new Rejected(Rejection.REDEEMED_BEFORE, ticket.certifyId());
      case FULL -> new Refused(Refusal.LEDGER_FULL);
    };
  }
}
