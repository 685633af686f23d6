package dev.stile.challenge;

import dev.stile.assessment.BehaviourCheck;
import dev.stile.assessment.Observation;
import dev.stile.assessment.ReplayMemory.Origin;
import dev.stile.challenge.Devices.Device;
import dev.stile.limit.AddressBlock;
import dev.stile.limit.Frequencies;
import dev.stile.policy.Evidence;
import dev.stile.policy.JudgeAttempt;
import dev.stile.policy.JudgeAttempt.Judgements;
import dev.stile.policy.Judgement;
import dev.stile.policy.KnownDevice;
import dev.stile.policy.Verdict.Pass;
import dev.stile.policy.Verdict.PassReason;
import dev.stile.scene.Form;
import dev.stile.scene.Scene;
import dev.stile.seal.Sealer;
import dev.stile.signal.Visit;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The one way from an attempt to its verdict: {@link #open} its record, {@link #spend} it, and only
 * then {@link #judge} it. Thread-safe, stateless.
 */
public final class Judging {
  /** Another node's clock may be ahead of ours by this much. */
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

  private final SpentLedger ledger;
  private final Frequencies frequencies;
  private final Devices devices;
  private final BehaviourCheck behaviour;
  private final JudgeAttempt judge;
  private final Sealing sealing;
  private final InstantSource clock;
  private final Witness witness;

  /**
   * @param witness told of every verdict
   */
  public Judging(
      SpentLedger ledger,
      Frequencies frequencies,
      Devices devices,
      BehaviourCheck behaviour,
      Sealer sealer,
      InstantSource clock,
      Witness witness) {
    this.ledger = ledger;
    this.frequencies = frequencies;
    this.devices = devices;
    this.behaviour = behaviour;
    this.judge = new JudgeAttempt(behaviour);
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
    return ledger.spend(challenge.id(), spender, challenge.forgottenAt());
  }

  /**
   * Judges what is spent, under the scene as it is configured now. It counts before any gate, also
   * in test mode: who tries often is known by it, whatever comes of his attempts.
   */
  Result judge(Opened opened) {
    long start = System.nanoTime();
    Scene scene = opened.scene();
    Device device = device(opened);
    Evidence evidence = evidence(opened, device.known());
    Judgements judgements = judge.judge(scene, evidence);
    Judgement judgement = judgements.live();
    if (judgement.verdict().equals(new Pass(PassReason.PERSON))) {
      behaviour.remember(scene.id(), evidence.observation(), origin(evidence));
    }
    witness.judged(
        new JudgedAttempt(
            opened.challenge().certifyId(),
            opened.challenge().form(),
            scene,
            evidence.observation(),
            evidence.device(),
            evidence.frequency(),
            judgement,
            judgements.draft(),
            Duration.ofNanos(System.nanoTime() - start)));
    return new Result(
        judgement, evidence.isAnswerRight(), devices.token(scene, device, judgement.verdict()));
  }

  /** A page's attempt is answered without having been judged. */
  void passOver(Scene scene, String certifyId, Unjudged reason) {
    witness.notJudged(scene, certifyId, reason);
  }

  /**
   * What comes of judging.
   *
   * @param isAnswerRight whether the piece was where it belongs
   * @param deviceToken for the visitor's device to keep; empty where the scene gives none
   */
  record Result(Judgement judgement, boolean isAnswerRight, Optional<String> deviceToken) {}

  private static Origin origin(Evidence evidence) {
    AddressBlock block = AddressBlock.of(evidence.observation().latest().address());
    int device = evidence.device().name().map(String::hashCode).orElse(0);
    return new Origin(device, block.hashCode());
  }

  /** What only looks like a device's token; empty where the scene gives none. */
  Optional<String> tokenOfNobody(Scene scene) {
    return devices.tokenOfNobody(scene);
  }

  private Device device(Opened opened) {
    Attempt attempt = opened.attempt();
    Visit latest = attempt.visit().orElse(opened.challenge().visit());
    return devices.recognise(
        opened.scene(),
        attempt.deviceToken(),
        attempt.submission().signals(),
        AddressBlock.of(latest.address()));
  }

  private Evidence evidence(Opened opened, KnownDevice device) {
    Challenge challenge = opened.challenge();
    Attempt attempt = opened.attempt();
    Instant now = clock.instant();
    Observation observation =
        new Observation(
            attempt.submission(),
            challenge.task(),
            challenge.leastWait(),
            challenge.farEnd(),
            Duration.between(challenge.issuedAt(), now),
            challenge.question(),
            challenge.visit(),
            attempt.visit());
    AddressBlock block = AddressBlock.of(observation.latest().address());
    return new Evidence(
        observation,
        challenge.answer(),
        challenge.work(),
        challenge.isVouchedFor(),
        challenge.isMisplaced(),
        challenge.isSteppedUp(),
        device,
        frequencies.count(opened.scene().id(), block, device.name()),
        Optional.of(observation)
            .filter(Observation::isSteppedOnly)
            .map(_ -> frequencies.countKeys(opened.scene().id(), block)),
        // Only who has worked and waited: else anybody could shut this door to a neighbourhood.
        Optional.of(challenge)
            .filter(own -> own.form() == Form.WAIT)
            .filter(_ -> observation.hasWaited())
            .filter(own -> own.work().isSolvedBy(attempt.submission().work()))
            .map(_ -> frequencies.countWait(opened.scene().id(), block, device.name())),
        now);
  }
}
