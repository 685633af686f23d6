package dev.stile.challenge;

import dev.stile.policy.Evidence;
import dev.stile.policy.JudgeAttempt;
import dev.stile.policy.Submission;
import dev.stile.policy.Verdict;
import dev.stile.scene.Scene;
import dev.stile.seal.Sealer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The one way from an attempt to its verdict: {@link #open} its record, {@link #spend} it, and only
 * then {@link #judge} it. Thread-safe, stateless.
 */
public final class Judging {
  /** Another node's clock may be ahead of ours by this much. */
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

  private final SpentLedger ledger;
  private final JudgeAttempt judge;
  private final Sealing sealing;
  private final InstantSource clock;
  private final Consumer<JudgedAttempt> witness;

  /**
   * @param witness told of every verdict, in the judge's own thread
   */
  public Judging(
      SpentLedger ledger,
      JudgeAttempt judge,
      Sealer sealer,
      InstantSource clock,
      Consumer<JudgedAttempt> witness) {
    this.ledger = ledger;
    this.judge = judge;
    this.sealing = new Sealing(sealer);
    this.clock = clock;
    this.witness = witness;
  }

  /** What an attempt's record turns out to be. */
  sealed interface Opening {}

  /** The record is ours, alive, and of the challenge and scene that the attempt names. */
  record Opened(Scene scene, Challenge challenge, Attempt attempt) implements Opening {}

  /** The attempt goes no further. */
  record Unopened(Unjudged reason) implements Opening {}

  /** Opens the record; nothing is spent. */
  Opening open(Scene scene, Attempt attempt) {
    Optional<Challenge> opened =
        sealing.openChallenge(scene.account(), attempt.sealedRecord()).filter(this::isAlive);
    if (opened.isEmpty()) {
      return new Unopened(Unjudged.NO_RECORD);
    }
    Challenge challenge = opened.get();
    return challenge.certifyId().equals(attempt.certifyId())
            && challenge.sceneId().equals(scene.id())
        ? new Opened(scene, challenge, attempt)
        : new Unopened(Unjudged.OTHER_CHALLENGE);
  }

  private boolean isAlive(Challenge challenge) {
    Duration age = Duration.between(challenge.issuedAt(), clock.instant());
    return age.compareTo(Challenge.LIFE) <= 0 && age.compareTo(CLOCK_SKEW.negated()) >= 0;
  }

  /**
   * Spends the record's own id. Before it is judged: else a program could search for the answer.
   *
   * @throws StoreUnavailable when the ledger can't say whether it is the first time
   */
  Spend spend(Opened opened, Spender spender) {
    Challenge challenge = opened.challenge();
    return ledger.spend(challenge.id(), spender, challenge.issuedAt().plus(Challenge.KNOWN));
  }

  /** Judges what is spent, under the scene as it is configured now. */
  Verdict judge(Opened opened) {
    Challenge challenge = opened.challenge();
    Submission submission = opened.attempt().submission();
    Evidence evidence =
        new Evidence(
            submission,
            challenge.answer(),
            challenge.farEnd(),
            Duration.between(challenge.issuedAt(), clock.instant()),
            challenge.work(),
            challenge.isVouchedFor());
    Verdict verdict = judge.judge(opened.scene(), evidence);
    witness.accept(
        new JudgedAttempt(
            challenge.certifyId(), challenge.sceneId(), challenge.visit(), submission, verdict));
    return verdict;
  }
}
