package dev.stile.challenge;

import dev.stile.limit.AccountLimit;
import dev.stile.limit.AccountLimit.Kind;
import dev.stile.limit.Allowance.Exhausted;
import dev.stile.policy.Verdict.PassReason;
import dev.stile.scene.AccessKey;
import dev.stile.scene.Account;
import dev.stile.scene.Directory;
import dev.stile.scene.Scene;
import dev.stile.scene.SceneStatus;
import dev.stile.seal.Sealer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Redeems a ticket for the business server that the visitor gave it to: once, but as often as the
 * same call is repeated.
 */
public final class RedeemTicket {
  private final Supplier<Directory> directory;
  private final AccountLimit accountLimit;
  private final SpentLedger ledger;
  private final Sealing sealing;
  private final InstantSource clock;

  public RedeemTicket(
      Supplier<Directory> directory,
      AccountLimit accountLimit,
      SpentLedger ledger,
      Sealer sealer,
      InstantSource clock) {
    this.directory = directory;
    this.accountLimit = accountLimit;
    this.ledger = ledger;
    this.sealing = new Sealing(sealer);
    this.clock = clock;
  }

  /**
   * What a business server hands in.
   *
   * @param key the access key that signed the call
   * @param sceneId the scene that the visitor's parameter names
   * @param expectedSceneId the scene that the business server itself expects, if it says so
   * @param certifyId the challenge that the visitor's parameter names
   * @param spender the same for repetitions of one call, and for nothing else
   */
  public record Redemption(
      AccessKey key,
      String sceneId,
      Optional<String> expectedSceneId,
      String certifyId,
      String sealedTicket,
      Spender spender) {}

  /** Why a call is not judged. */
  public enum Refusal {
    ACCOUNT_SUSPENDED,
    /** The access key may sign, but do nothing. */
    KEY_WITHOUT_PERMISSION,
    /** The account's redemptions a second are used up. */
    ACCOUNT_RATE,
    /** The ledger is full and forgets nothing that is alive. */
    LEDGER_FULL
  }

  /** What comes of a redemption. */
  public sealed interface Outcome {}

  /** The visitor passed. */
  public record Redeemed(String certifyId, PassReason reason) implements Outcome {}

  /**
   * The visitor did not pass, or can't show it.
   *
   * @param certifyId of the ticket; empty when none could be opened
   */
  public record Rejected(Rejection reason, String certifyId) implements Outcome {}

  /** The call was not judged. */
  public record Refused(Refusal reason) implements Outcome {}

  /** Why a ticket is not accepted. All but {@link #REDEEMED_BEFORE} leave it unspent. */
  public enum Rejection {
    SCENE_UNKNOWN,
    SCENE_OF_ANOTHER_ACCOUNT,
    /** The business server expects another scene than the visitor's parameter names. */
    SCENE_UNEXPECTED,
    /** No ticket of ours for this account, scene and challenge. */
    TICKET_INVALID,
    TICKET_EXPIRED,
    REDEEMED_BEFORE
  }

  /** Why no call with this key is judged now, whatever it carries; empty when calls are. */
  public Optional<Refusal> refusalOf(AccessKey key) {
    return refusalOf(directory.get(), key);
  }

  private static Optional<Refusal> refusalOf(Directory now, AccessKey key) {
    if (!key.permitted()) {
      return Optional.of(Refusal.KEY_WITHOUT_PERMISSION);
    }
    boolean active = now.account(key.account()).filter(Account::active).isPresent();
    return active ? Optional.empty() : Optional.of(Refusal.ACCOUNT_SUSPENDED);
  }

  /**
   * Redeems one ticket. Only a ticket that is ours counts against the account's quota: forgeries
   * are free of charge to their victim.
   *
   * @throws StoreUnavailable when the ledger can't say whether it is the first time
   */
  public Outcome redeem(Redemption redemption) {
    Directory now = directory.get();
    Optional<Refusal> refusal = refusalOf(now, redemption.key());
    if (refusal.isPresent()) {
      return new Refused(refusal.get());
    }
    Account account = now.account(redemption.key().account()).orElseThrow();
    Optional<Scene> scene = now.scene(redemption.sceneId());
    if (scene.isEmpty()) {
      return rejected(Rejection.SCENE_UNKNOWN);
    }
    if (!scene.get().account().equals(account.prefix())) {
      return rejected(Rejection.SCENE_OF_ANOTHER_ACCOUNT);
    }
    if (redemption.expectedSceneId().filter(id -> !id.equals(redemption.sceneId())).isPresent()) {
      return rejected(Rejection.SCENE_UNEXPECTED);
    }
    return ticket(redemption, account)
        .map(ticket -> redeem(redemption, ticket, account, scene.get()))
        .orElseGet(() -> rejected(Rejection.TICKET_INVALID));
  }

  private Optional<Ticket> ticket(Redemption redemption, Account account) {
    return sealing
        .openTicket(account.prefix(), redemption.sealedTicket())
        .filter(opened -> opened.sceneId().equals(redemption.sceneId()))
        .filter(opened -> opened.certifyId().equals(redemption.certifyId()));
  }

  private Outcome redeem(Redemption redemption, Ticket ticket, Account account, Scene scene) {
    if (ticket.reason() == PassReason.TEST_MODE && scene.status() != SceneStatus.TEST_PASS) {
      // Void once the scene has left test mode: nobody was judged for it.
      return new Rejected(Rejection.TICKET_INVALID, ticket.certifyId());
    }
    Duration age = Duration.between(ticket.issuedAt(), clock.instant());
    if (age.compareTo(scene.ticketLife()) > 0) {
      return new Rejected(Rejection.TICKET_EXPIRED, ticket.certifyId());
    }
    if (accountLimit.look(account.prefix(), Kind.BUSINESS, account.businessQps())
        instanceof Exhausted) {
      return new Refused(Refusal.ACCOUNT_RATE);
    }
    Redeemed redeemed = new Redeemed(ticket.certifyId(), ticket.reason());
    Instant until = ticket.issuedAt().plus(Ticket.KNOWN);
    return switch (ledger.spend(ticket.id(), redemption.spender(), until)) {
      case FIRST_USE -> {
        // Counted only now: else a visitor could use the quota up with one ticket, again and again.
        accountLimit.take(account.prefix(), Kind.BUSINESS, account.businessQps());
        yield redeemed;
      }
      case SAME_SPENDER -> redeemed;
      case ALREADY_SPENT -> new Rejected(Rejection.REDEEMED_BEFORE, ticket.certifyId());
      case FULL -> new Refused(Refusal.LEDGER_FULL);
    };
  }

  private static Rejected rejected(Rejection reason) {
    return new Rejected(reason, "");
  }
}
