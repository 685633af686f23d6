package dev.stile.challenge;

import dev.stile.limit.AccountLimit;
import dev.stile.policy.Verdict;
import dev.stile.policy.Verdict.Fail;
import dev.stile.policy.Verdict.FailReason;
import dev.stile.policy.Verdict.Pass;
import dev.stile.policy.Verdict.PassReason;
import dev.stile.policy.Verdict.StepUp;
import dev.stile.scene.AccessKey;
import dev.stile.scene.Account;
import dev.stile.scene.Directory;
import dev.stile.scene.Policy;
import dev.stile.scene.Scene;
import dev.stile.seal.Sealer;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Redeems what a visitor has given to a business server: once, but as often as the same call is
 * repeated.
 */
public final class RedeemProof {
  private final Supplier<Directory> directory;
  private final TicketDesk tickets;
  private final AttemptDesk attempts;
  private final InitFailures initFailures;

  public RedeemProof(
      Supplier<Directory> directory,
      AccountLimit accountLimit,
      SpentLedger ledger,
      Judging judging,
      InitFailures initFailures,
      Sealer sealer,
      InstantSource clock) {
    this.directory = directory;
    BusinessQuota quota = new BusinessQuota(accountLimit);
    this.tickets = new TicketDesk(quota, ledger, sealer, clock);
    this.attempts = new AttemptDesk(quota, ledger, judging);
    this.initFailures = initFailures;
  }

  /**
   * What a business server hands in.
   *
   * @param key the access key that signed the call
   * @param sceneId the scene that the visitor's parameter names
   * @param expectedSceneId the scene that the business server itself expects, if it says so
   * @param spender the same for repetitions of one call, and for nothing else
   */
  public record Redemption(
      AccessKey key,
      String sceneId,
      Optional<String> expectedSceneId,
      Proof proof,
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

  /** The question whether the visitor passed has an answer. */
  public sealed interface Answered extends Outcome {
    /** The challenge of his proof; empty when none could be opened. */
    String certifyId();
  }

  /** The visitor passed. */
  public record Redeemed(String certifyId, PassReason reason) implements Answered {}

  /** The visitor's attempt was judged, and he did not pass. */
  public record Failed(String certifyId, FailReason reason) implements Answered {}

  /**
   * The visitor's attempt was judged and doubted: he did not pass, and his page may hand in his
   * record to be asked again.
   */
  public record Doubted(String certifyId, FailReason reason) implements Answered {}

  /** The visitor passes without a challenge, since this server could give him none. */
  public record Forgiven() implements Answered {
    @Override
    public String certifyId() {
      return "";
    }
  }

  /** The visitor can't show that he passed. */
  public record Rejected(Rejection reason, String certifyId) implements Answered {}

  /** The visitor's attempt was not judged. */
  public record NotJudged(Unjudged reason, String certifyId) implements Answered {}

  /** The call was not judged. */
  public record Refused(Refusal reason) implements Outcome {}

  /** Why a proof is not accepted. All but {@link #REDEEMED_BEFORE} leave it unspent. */
  public enum Rejection {
    SCENE_UNKNOWN,
    SCENE_OF_ANOTHER_ACCOUNT,
    /** The business server expects another scene than the visitor's parameter names. */
    SCENE_UNEXPECTED,
    /** No ticket of ours for this account, scene and challenge. */
    TICKET_INVALID,
    TICKET_EXPIRED,
    REDEEMED_BEFORE,
    /** No challenge could be had, he says. */
    NO_CHALLENGE
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
   * Redeems one proof. Only one that is ours counts against the account's quota: forgeries are free
   * of charge to their victim.
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
    Spender spender = redemption.spender();
    return switch (redemption.proof()) {
      case SealedTicket ticket -> tickets.redeem(account, scene.get(), ticket, spender);
      case Attempt attempt -> attempts.redeem(account, scene.get(), attempt, spender);
      case FailedInit failed ->
          initFailures.forgives(scene.get(), failed)
              ? new Forgiven()
              : rejected(Rejection.NO_CHALLENGE);
    };
  }

  static Rejected rejected(Rejection reason) {
    return new Rejected(reason, "");
  }

  /** What a business server is told of a verdict; that it was an allowance only on request. */
  static Outcome told(String certifyId, Verdict verdict, Policy policy) {
    return switch (verdict) {
      case Pass(PassReason reason) ->
          reason == PassReason.ALLOWED && !policy.isAllowanceShown()
              ? new Redeemed(certifyId, PassReason.PERSON)
              : new Redeemed(certifyId, reason);
      case Fail(FailReason reason) -> new Failed(certifyId, reason);
      case StepUp stepUp -> new Doubted(certifyId, stepUp.reason());
    };
  }
}
