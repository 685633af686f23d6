package dev.stile.http.business;

import dev.stile.access.Authenticate;
import dev.stile.access.Authentication;
import dev.stile.access.Authentication.Authenticated;
import dev.stile.challenge.Proof;
import dev.stile.challenge.RedeemProof;
import dev.stile.challenge.RedeemProof.Answered;
import dev.stile.challenge.RedeemProof.Redemption;
import dev.stile.http.EventRecorder;
import dev.stile.http.Reply;
import dev.stile.http.Signed;
import dev.stile.http.VerifyCode;
import dev.stile.http.WireCode;
import dev.stile.http.WireCodes;
import dev.stile.http.WireRequest;
import dev.stile.http.WireRequest.BodyKind;
import dev.stile.report.Counts;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * {@code VerifyIntelligentCaptcha} and {@code VerifyCaptcha}: what business servers call, mostly
 * with the official SDKs. Thread-safe.
 *
 * <p>Whatever stands in the visitor's parameter, the answer is HTTP 200 with a failed result: many
 * business servers let a visitor pass when their SDK throws, so nothing he controls may make it.
 */
public final class BusinessApi {
  /** The actions that redeem what a visitor was given; any other is refused here. */
  public static final Set<String> ACTIONS = Set.of("VerifyIntelligentCaptcha", "VerifyCaptcha");

  /** An IPv6 address that ends like an IPv4 one. */
  private static final int LONGEST_ADDRESS = 45;

  private final Authenticate authenticate;
  private final RedeemProof redeemProof;
  private final EventRecorder recorder;
  private final Spenders spenders;
  private final Counts counts;

  /**
   * @param random unpredictable: a call that nothing makes unique is spent by a spender from it
   */
  public BusinessApi(
      Authenticate authenticate,
      RedeemProof redeemProof,
      EventRecorder recorder,
      RandomGenerator random,
      Counts counts) {
    this.authenticate = authenticate;
    this.redeemProof = redeemProof;
    this.recorder = recorder;
    this.spenders = new Spenders(random);
    this.counts = counts;
  }

  /** Answers one signed call, whatever its action. */
  public Reply answer(WireRequest request) {
    if (request.oversized()) {
      // Too long to be read, so its signature can't be checked either. A failed result tells nobody
      // anything, and an error would let the visitor in who sent so much.
      return BusinessReplies.anonymous(request).judged(VerifyCode.F003, "");
    }
    Authentication authentication =
        counts.timed("authenticate", () -> authenticate.authenticate(Signed.of(request)));
    return switch (authentication) {
      case Authentication.Refused refused ->
          BusinessReplies.to(request, refused.format())
              .refused(WireCodes.of(refused.reason(), refused.detail()));
      case Authenticated caller -> answer(request, caller);
    };
  }

  private Reply answer(WireRequest request, Authenticated caller) {
    BusinessReplies replies = BusinessReplies.to(request, caller.format(), caller.action());
    return faultOf(request, caller)
        .map(replies::refused)
        .orElseGet(() -> redeem(request, caller, replies));
  }

  private Optional<WireCode> faultOf(WireRequest request, Authenticated caller) {
    if (!caller.version().equals(WireRequest.VERSION)) {
      return Optional.of(WireCodes.INVALID_VERSION);
    }
    if (!ACTIONS.contains(caller.action())) {
      return Optional.of(WireCodes.ACTION_NOT_FOUND);
    }
    if (!Set.of("GET", "POST").contains(request.method())) {
      return Optional.of(WireCodes.METHOD_NOT_SUPPORTED);
    }
    if (request.bodyKind() == BodyKind.JSON && !caller.v3()) {
      // The old signature does not cover a JSON body: it would be anybody's.
      return Optional.of(WireCodes.invalidParameter("Body"));
    }
    if (request.first("IdempotencyKey").filter(key -> key.length() > 128).isPresent()) {
      return Optional.of(WireCodes.invalidParameter("IdempotencyKey"));
    }
    return redeemProof.refusalOf(caller.key()).map(WireCodes::of);
  }

  private Reply redeem(WireRequest request, Authenticated caller, BusinessReplies replies) {
    List<String> parameters = request.values("CaptchaVerifyParam");
    List<String> scenes = request.values("SceneId");
    // A body that does not read may be a visitor's making, like a parameter that does not.
    boolean isBroken = request.bodyKind() == BodyKind.BROKEN_JSON;
    if (isBroken || parameters.size() > 1 || scenes.size() > 1) {
      return replies.judged(VerifyCode.F003, "");
    }
    String parameter = parameters.isEmpty() ? "" : parameters.getFirst();
    Optional<String> expected = scenes.stream().filter(id -> !id.isEmpty()).findFirst();
    return switch (CaptchaParameter.read(parameter)) {
      case CaptchaParameter.Unreadable(VerifyCode code) -> replies.judged(code, "");
      case CaptchaParameter.Read(String sceneId, Proof proof) ->
          redeem(
              new Redemption(
                  caller.key(),
                  sceneId,
                  expected,
                  proof,
                  spenders.of(request, caller, parameter, expected)),
              remote(request),
              replies);
    };
  }

  /** Optional and only noted, so what is no address is as good as none. */
  private static Optional<InetAddress> remote(WireRequest request) {
    try {
      return request
          .first("RemoteIp")
          .filter(text -> text.length() <= LONGEST_ADDRESS)
          .map(InetAddress::ofLiteral);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Reply redeem(
      Redemption redemption, Optional<InetAddress> remote, BusinessReplies replies) {
    RedeemProof.Outcome outcome = counts.timed("redeem", () -> redeemProof.redeem(redemption));
    recorder.redeemed(redemption, remote, outcome);
    return switch (outcome) {
      case Answered answered -> replies.judged(WireCodes.of(answered), answered.certifyId());
      case RedeemProof.Refused refused -> replies.refused(WireCodes.of(refused.reason()));
    };
  }
}
