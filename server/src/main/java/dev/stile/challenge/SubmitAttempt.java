package dev.stile.challenge;

import dev.stile.challenge.Judging.Opened;
import dev.stile.challenge.Judging.Unopened;
import dev.stile.challenge.SpentId.Kind;
import dev.stile.policy.Verdict;
import dev.stile.policy.Verdict.Pass;
import dev.stile.scene.Account;
import dev.stile.scene.Directory;
import dev.stile.scene.Scene;
import dev.stile.seal.Sealer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Judges an attempt that the visitor's own page sends, once: a wrong answer burns the challenge as
 * a right one does.
 */
public final class SubmitAttempt {
  private final Supplier<Directory> directory;
  private final Judging judging;
  private final Sealing sealing;
  private final InstantSource clock;
  private final RandomGenerator secret;

  /**
   * @param secret of cryptographic quality: ticket ids come from it
   */
  public SubmitAttempt(
      Supplier<Directory> directory,
      Judging judging,
      Sealer sealer,
      InstantSource clock,
      RandomGenerator secret) {
    this.directory = directory;
    this.judging = judging;
    this.sealing = new Sealing(sealer);
    this.clock = clock;
    this.secret = secret;
  }

  /** Why an attempt is not taken in. */
  public enum Refusal {
    ACCOUNT_SUSPENDED,
    /** The ledger is full and forgets nothing that is alive. */
    LEDGER_FULL
  }

  /** What comes of an attempt. */
  public sealed interface Outcome permits Judged, Refused, Unjudged {}

  /**
   * The attempt was judged.
   *
   * @param ticket proof of a pass; empty for a fail
   */
  public record Judged(String certifyId, Verdict verdict, Optional<GivenTicket> ticket)
      implements Outcome {}

  /**
   * A ticket as the visitor's page gets it.
   *
   * @param life how long it may wait for its redemption, from now on
   */
  public record GivenTicket(String sealed, Duration life) {}

  /** The attempt was not judged. */
  public record Refused(Refusal reason) implements Outcome {}

  /**
   * Judges one attempt.
   *
   * @throws StoreUnavailable when the ledger can't say whether it is the first
   */
  public Outcome judge(Claims claims, Attempt attempt) {
    Directory now = directory.get();
    Optional<Account> account = claims.account(now);
    if (account.isPresent() && !account.get().active()) {
      return new Refused(Refusal.ACCOUNT_SUSPENDED);
    }
    Optional<Scene> scene = account.flatMap(owner -> claims.scene(now, owner));
    if (scene.isEmpty()) {
      return Unjudged.NO_RECORD;
    }
    return switch (judging.open(scene.get(), attempt)) {
      case Unopened(Unjudged reason) -> reason;
      case Opened opened -> spendAndJudge(opened);
    };
  }

  private Outcome spendAndJudge(Opened opened) {
    // Nobody may submit a challenge again, not even who did: each spender is a new one.
    Spender nobody = new Spender(secret.nextLong(), secret.nextLong());
    return switch (judging.spend(opened, nobody)) {
      case FIRST_USE -> judged(opened);
      case SAME_SPENDER, ALREADY_SPENT -> Unjudged.SUBMITTED_BEFORE;
      case FULL -> new Refused(Refusal.LEDGER_FULL);
    };
  }

  private Judged judged(Opened opened) {
    Verdict verdict = judging.judge(opened);
    Challenge challenge = opened.challenge();
    Scene scene = opened.scene();
    Optional<GivenTicket> ticket =
        verdict instanceof Pass pass
            ? Optional.of(
                new GivenTicket(
                    sealing.seal(scene.account(), ticket(challenge, pass)), scene.ticketLife()))
            : Optional.empty();
    return new Judged(challenge.certifyId(), verdict, ticket);
  }

  private Ticket ticket(Challenge challenge, Pass pass) {
    return new Ticket(
        new SpentId(Kind.TICKET, secret.nextLong(), secret.nextLong()),
        challenge.certifyId(),
        challenge.sceneId(),
        pass.reason(),
        clock.instant());
  }
}
