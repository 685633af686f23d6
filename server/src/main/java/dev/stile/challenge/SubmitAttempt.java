package dev.stile.challenge;

import dev.stile.challenge.SpentId.Kind;
import dev.stile.policy.Evidence;
import dev.stile.policy.JudgeAttempt;
import dev.stile.policy.Submission;
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

/** Judges a visitor's attempt, once: a wrong answer burns the challenge as a right one does. */
public final class SubmitAttempt {
  /** Another node's clock may be ahead of ours by this much. */
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

  private final Supplier<Directory> directory;
  private final SpentLedger ledger;
  private final JudgeAttempt judge;
  private final Sealing sealing;
  private final InstantSource clock;
  private final RandomGenerator secret;

  /**
   * @param secret of cryptographic quality: ticket ids come from it
   */
  public SubmitAttempt(
      Supplier<Directory> directory,
      SpentLedger ledger,
      JudgeAttempt judge,
      Sealer sealer,
      InstantSource clock,
      RandomGenerator secret) {
    this.directory = directory;
    this.ledger = ledger;
    this.judge = judge;
    this.sealing = new Sealing(sealer);
    this.clock = clock;
    this.secret = secret;
  }

  /**
   * What a visitor sends.
   *
   * @param certifyId the challenge he says he answers
   * @param sealedRecord the record of that challenge, as it was issued
   * @param submission what he says of the answer and how it came about
   */
  public record Attempt(
      Claims claims, String certifyId, String sealedRecord, Submission submission) {}

  /** Why an attempt is not taken in. */
  public enum Refusal {
    ACCOUNT_SUSPENDED,
    /** The ledger is full and forgets nothing that is alive. */
    LEDGER_FULL
  }

  /** What comes of an attempt. */
  public sealed interface Outcome {}

  /**
   * The attempt was judged.
   *
   * @param sealedTicket proof of a pass; empty for a fail
   */
  public record Judged(String certifyId, Verdict verdict, Optional<String> sealedTicket)
      implements Outcome {}

  /** The attempt was not judged. */
  public record Refused(Refusal reason) implements Outcome {}

  /** Attempts that are answered like a failed one, without having been judged. */
  public enum Unjudged implements Outcome {
    /** The record is none of ours, or too old, or of a scene that is gone. */
    NO_RECORD,
    /** The record was attempted before. */
    SUBMITTED_BEFORE,
    /** The record is ours, but of another challenge than the one named beside it. */
    OTHER_CHALLENGE
  }

  /**
   * Judges one attempt.
   *
   * @throws StoreUnavailable when the ledger can't say whether it is the first
   */
  public Outcome judge(Attempt attempt) {
    Directory now = directory.get();
    Optional<Account> account = attempt.claims().account(now);
    if (account.isPresent() && !account.get().active()) {
      return new Refused(Refusal.ACCOUNT_SUSPENDED);
    }
    Optional<Challenge> opened =
        account
            .flatMap(owner -> sealing.openChallenge(owner.prefix(), attempt.sealedRecord()))
            .filter(this::isAlive);
    if (opened.isEmpty()) {
      return Unjudged.NO_RECORD;
    }
    Challenge challenge = opened.get();
    if (!challenge.certifyId().equals(attempt.certifyId())
        || !challenge.sceneId().equals(attempt.claims().sceneId())) {
      return Unjudged.OTHER_CHALLENGE;
    }
    Optional<Scene> scene = attempt.claims().scene(now, account.orElseThrow());
    return scene.isEmpty()
        ? Unjudged.NO_RECORD
        : spendAndJudge(attempt, challenge, account.get(), scene.get());
  }

  private boolean isAlive(Challenge challenge) {
    Duration age = Duration.between(challenge.issuedAt(), clock.instant());
    return age.compareTo(Challenge.LIFE) <= 0 && age.compareTo(CLOCK_SKEW.negated()) >= 0;
  }

  /** Spent before it is judged: else a program could search for the answer. */
  private Outcome spendAndJudge(
      Attempt attempt, Challenge challenge, Account account, Scene scene) {
    // Nobody may submit a challenge again, not even who did: each spender is a new one.
    Spender nobody = new Spender(secret.nextLong(), secret.nextLong());
    Spend spend = ledger.spend(challenge.id(), nobody, challenge.issuedAt().plus(Challenge.KNOWN));
    return switch (spend) {
      case FIRST_USE -> judged(attempt, challenge, account, scene);
      case SAME_SPENDER, ALREADY_SPENT -> Unjudged.SUBMITTED_BEFORE;
      case FULL -> new Refused(Refusal.LEDGER_FULL);
    };
  }

  private Judged judged(Attempt attempt, Challenge challenge, Account account, Scene scene) {
    Evidence evidence =
        new Evidence(
            attempt.submission(),
            challenge.answer(),
            challenge.farEnd(),
            Duration.between(challenge.issuedAt(), clock.instant()));
    Verdict verdict = judge.judge(scene, evidence);
    Optional<String> ticket =
        verdict instanceof Pass pass
            ? Optional.of(sealing.seal(account.prefix(), ticket(challenge, pass)))
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
