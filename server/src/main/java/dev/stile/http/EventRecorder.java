package dev.stile.http;

import dev.stile.assessment.Assessment;
import dev.stile.challenge.Attempt;
import dev.stile.challenge.FailedInit;
import dev.stile.challenge.JudgedAttempt;
import dev.stile.challenge.Proof;
import dev.stile.challenge.RedeemProof;
import dev.stile.challenge.RedeemProof.Answered;
import dev.stile.challenge.RedeemProof.Doubted;
import dev.stile.challenge.RedeemProof.Failed;
import dev.stile.challenge.RedeemProof.Forgiven;
import dev.stile.challenge.RedeemProof.NotJudged;
import dev.stile.challenge.RedeemProof.Redeemed;
import dev.stile.challenge.RedeemProof.Refused;
import dev.stile.challenge.RedeemProof.Rejected;
import dev.stile.challenge.RedeemProof.Rejection;
import dev.stile.challenge.SealedTicket;
import dev.stile.challenge.Unjudged;
import dev.stile.challenge.Witness;
import dev.stile.policy.Judgement;
import dev.stile.policy.Objection;
import dev.stile.policy.Verdict.Fail;
import dev.stile.policy.Verdict.Pass;
import dev.stile.policy.Verdict.StepUp;
import dev.stile.report.Event;
import dev.stile.report.Event.AttemptJudged;
import dev.stile.report.Event.AttemptNotJudged;
import dev.stile.report.Event.Call;
import dev.stile.report.Event.Manner;
import dev.stile.report.Event.Redemption;
import dev.stile.report.Event.Redemption.Outcome;
import dev.stile.report.Event.Ruling;
import dev.stile.report.Event.Style;
import dev.stile.report.Event.Visitor;
import dev.stile.report.EventSink;
import dev.stile.scene.Scene;
import dev.stile.trajectory.Trajectory;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.MDC;

/**
 * Writes down what is decided about visitors: of what he has sent, only what an {@link Event} may
 * hold. Thread-safe; each method is called in the thread of the request.
 */
public final class EventRecorder implements Witness {
  private final EventSink sink;
  private final VisitorNames names;
  private final InstantSource clock;

  public EventRecorder(EventSink sink, VisitorNames names, InstantSource clock) {
    this.sink = sink;
    this.names = names;
    this.clock = clock;
  }

  @Override
  public void judged(JudgedAttempt attempt) {
    Style style = attempt.observation().answered().isPresent() ? Style.PAGE : Style.BUSINESS_SERVER;
    Trajectory track = attempt.observation().submission().trajectory();
    sink.append(
        new AttemptJudged(
            call(
                attempt.scene().account(),
                attempt.scene().id(),
                attempt.certifyId(),
                style,
                WireCodes.of(attempt.judgement().verdict()).name()),
            attempt.scene().version(),
            ruling(attempt.judgement()),
            attempt.draft().map(EventRecorder::ruling),
            new Manner(
                Optional.of(attempt.form().name()),
                track.input().name().toLowerCase(Locale.ROOT),
                track.provenance().assistive(),
                attempt.observation().elapsed().toMillis(),
                attempt.took().toNanos() / 1000),
            new Visitor(
                names.of(attempt.observation().latest().address()), attempt.device().name())));
  }

  @Override
  public void notJudged(Scene scene, String certifyId, Unjudged reason) {
    String code = WireCodes.of(reason).name();
    sink.append(
        new AttemptNotJudged(
            call(scene.account(), scene.id(), certifyId, Style.PAGE, code), reason.name()));
  }

  /**
   * A business server's question was answered.
   *
   * @param visitor his address as the business server sees it, if it says so: who solves for others
   *     is at another one. It is noted and judges nothing, since people change their networks too
   */
  public void redeemed(
      RedeemProof.Redemption asked, Optional<InetAddress> visitor, RedeemProof.Outcome answer) {
    Told told = told(answer);
    String certifyId = told.opened().isEmpty() ? claimed(asked.proof()) : told.opened();
    sink.append(
        new Redemption(
            call(
                asked.key().account(),
                asked.sceneId(),
                certifyId,
                Style.BUSINESS_SERVER,
                told.code()),
            told.outcome(),
            told.reason().name(),
            visitor.map(names::of)));
  }

  /**
   * What a business server is told.
   *
   * @param opened the challenge of the visitor's proof; empty when none could be opened
   */
  private record Told(Outcome outcome, Enum<?> reason, String code, String opened) {
    Told(Outcome outcome, Enum<?> reason, Answered answer) {
      this(outcome, reason, WireCodes.of(answer).name(), answer.certifyId());
    }
  }

  private static Told told(RedeemProof.Outcome answer) {
    return switch (answer) {
      case Redeemed it -> new Told(Outcome.REDEEMED, it.reason(), it);
      case Failed it -> new Told(Outcome.FAILED, it.reason(), it);
      case Doubted it -> new Told(Outcome.DOUBTED, it.reason(), it);
      case Rejected it -> new Told(Outcome.REJECTED, it.reason(), it);
      case NotJudged it -> new Told(Outcome.REJECTED, it.reason(), it);
      case Forgiven it -> new Told(Outcome.FORGIVEN, Rejection.NO_CHALLENGE, it);
      case Refused it ->
          new Told(Outcome.REFUSED, it.reason(), WireCodes.of(it.reason()).code(), "");
    };
  }

  /** What stands beside a proof that could not be opened. */
  private static String claimed(Proof proof) {
    return switch (proof) {
      case SealedTicket ticket -> ticket.certifyId();
      case Attempt attempt -> attempt.certifyId();
      case FailedInit _ -> "";
    };
  }

  private Call call(String account, String scene, String certifyId, Style style, String code) {
    String requestId = Optional.ofNullable(MDC.get("requestId")).orElse("");
    return new Call(clock.instant(), requestId, account, scene, certifyId, style, code);
  }

  private static Ruling ruling(Judgement judgement) {
    double suspicion = new Assessment(judgement.evidence()).suspicion();
    List<Event.Objection> objections =
        judgement.objections().stream().map(EventRecorder::objection).toList();
    return switch (judgement.verdict()) {
      case Pass it -> new Ruling("PASS", it.reason().name(), suspicion, objections);
      case Fail it -> new Ruling("FAIL", it.reason().name(), suspicion, objections);
      case StepUp it -> new Ruling("STEP_UP", it.reason().name(), suspicion, objections);
    };
  }

  private static Event.Objection objection(Objection objection) {
    return new Event.Objection(
        objection.reason().name(),
        objection.action().name(),
        objection.evidence().stream().map(Enum::name).toList());
  }
}
