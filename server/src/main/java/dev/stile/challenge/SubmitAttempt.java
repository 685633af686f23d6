package dev.stile.challenge;

import dev.stile.challenge.Judging.Opened;
import dev.stile.challenge.Judging.Unopened;
import dev.stile.challenge.SpentId.Kind;
import dev.stile.policy.Verdict;
import dev.stile.policy.Verdict.Fail;
import dev.stile.policy.Verdict.FailReason;
import dev.stile.policy.Verdict.Pass;
import dev.stile.policy.Verdict.StepUp;
import dev.stile.scene.Account;
import dev.stile.scene.Directory;
import dev.stile.scene.Disclosure;
import dev.stile.scene.Form;
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
   * @param shown what the visitor's side may learn of the verdict
   * @param ticket proof of a pass; what only looks like one where the scene tells a refusal at
   *     redemption; else empty
   * @param escalation to be handed in with the next order, where another challenge is offered
   * @param deviceToken for the visitor's device to keep and send with its next attempts
   */
  public record Judged(
      String certifyId,
      Verdict shown,
      Optional<GivenTicket> ticket,
      Optional<String> escalation,
      Optional<String> deviceToken)
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
    long start = System.nanoTime();
    Directory now = directory.get();
    Optional<Account> account = claims.account(now);
    if (account.isPresent() && !account.get().active()) {
      return new Refused(Refusal.ACCOUNT_SUSPENDED);
    }
    Optional<Scene> scene = account.flatMap(owner -> claims.scene(now, owner));
    if (scene.isEmpty()) {
      return Unjudged.NO_RECORD;
    }
    Outcome outcome =
        switch (judging.open(scene.get(), attempt)) {
          case Unopened(Unjudged reason) -> unjudged(reason, scene.get(), attempt.certifyId());
          case Opened opened -> spendAndJudge(opened);
        };
    Beat.await(scene.get().policy(), start);
    return outcome;
  }

  private Outcome spendAndJudge(Opened opened) {
    // Nobody may submit a challenge again, not even who did: each spender is a new one.
    Spender nobody = new Spender(secret.nextLong(), secret.nextLong());
    return switch (judging.spend(opened, nobody)) {
      case FIRST_USE -> judged(opened);
      case SAME_SPENDER, ALREADY_SPENT ->
          unjudged(Unjudged.SUBMITTED_BEFORE, opened.scene(), opened.challenge().certifyId());
      case FULL -> new Refused(Refusal.LEDGER_FULL);
    };
  }

  /** An attempt that can be read, but that no widget sends. */
  public Outcome refuseAbnormal(Claims claims, String certifyId) {
    long start = System.nanoTime();
    Directory now = directory.get();
    Optional<Scene> scene = claims.account(now).flatMap(account -> claims.scene(now, account));
    if (scene.isEmpty()) {
      return Unjudged.ABNORMAL;
    }
    Outcome outcome = unjudged(Unjudged.ABNORMAL, scene.get(), certifyId);
    Beat.await(scene.get().policy(), start);
    return outcome;
  }

  /** Where no reasons are told, it looks like a wrong answer; its escalation is of no scene. */
  private Outcome unjudged(Unjudged reason, Scene scene, String certifyId) {
    judging.passOver(scene, certifyId, reason);
    if (scene.policy().disclosure() == Disclosure.CODE) {
      return reason;
    }
    SecondLook nothing = new SecondLook("", Form.PUZZLE, true);
    Escalation decoy = new Escalation(newId(Kind.ESCALATION), "", nothing, clock.instant());
    return new Judged(
        certifyId,
        new Fail(FailReason.EVIDENCE),
        Optional.empty(),
        Optional.of(sealing.seal(scene.account(), decoy)),
        judging.tokenOfNobody(scene));
  }

  private Judged judged(Opened opened) {
    Judging.Result result = judging.judge(opened);
    Disclosure disclosure = opened.scene().policy().disclosure();
    Verdict shown = Shown.of(result.judgement().verdict(), disclosure, result.isAnswerRight());
    return new Judged(
        opened.challenge().certifyId(),
        shown,
        shown instanceof Pass
            ? Optional.of(ticket(opened, result.judgement().verdict()))
            : Optional.empty(),
        Shown.offersAnother(shown, disclosure)
            ? Optional.of(escalation(opened, shown))
            : Optional.empty(),
        result.deviceToken());
  }

  private GivenTicket ticket(Opened opened, Verdict verdict) {
    Challenge challenge = opened.challenge();
    Scene scene = opened.scene();
    Ticket ticket =
        new Ticket(
            newId(Kind.TICKET),
            challenge.certifyId(),
            challenge.sceneId(),
            verdict,
            clock.instant());
    return new GivenTicket(sealing.seal(scene.account(), ticket), scene.ticketLife());
  }

  private String escalation(Opened opened, Verdict shown) {
    Challenge challenge = opened.challenge();
    boolean withPicture = !(shown instanceof StepUp stepUp) || stepUp.withPicture();
    return sealing.seal(
        opened.scene().account(),
        new Escalation(
            Escalation.idAfter(challenge.id()),
            challenge.sceneId(),
            SecondLook.after(challenge, withPicture, opened.scene()),
            clock.instant()));
  }

  private SpentId newId(Kind kind) {
    return new SpentId(kind, secret.nextLong(), secret.nextLong());
  }
}
