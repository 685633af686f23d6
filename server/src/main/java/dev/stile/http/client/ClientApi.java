package dev.stile.http.client;

import dev.stile.challenge.Attempt;
import dev.stile.challenge.Claims;
import dev.stile.challenge.IssueChallenge;
import dev.stile.challenge.IssueChallenge.Issued;
import dev.stile.challenge.IssueChallenge.Order;
import dev.stile.challenge.SubmitAttempt;
import dev.stile.challenge.SubmitAttempt.Judged;
import dev.stile.challenge.SubmitAttempt.Outcome;
import dev.stile.challenge.Unjudged;
import dev.stile.http.Reply;
import dev.stile.http.WireCode;
import dev.stile.http.WireCodes;
import dev.stile.http.WireRequest;
import dev.stile.http.attempt.AttemptReader;
import dev.stile.http.client.ClientFields.Fault;
import dev.stile.http.client.ClientFields.Fields;
import dev.stile.report.Counts;
import dev.stile.scene.Platform;
import dev.stile.signal.Visit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** {@code InitCaptchaV3} and {@code VerifyCaptchaV3}: what the widget calls. Thread-safe. */
public final class ClientApi {
  /** The actions answered here. */
  public static final Set<String> ACTIONS = Set.of("InitCaptchaV3", "VerifyCaptchaV3");

  /** The one thing that may stand for a picture. */
  private static final String WITHOUT_PICTURE = "wait";

  private final AccountLabels labels;
  private final Relays relays;
  private final IssueChallenge issueChallenge;
  private final SubmitAttempt submitAttempt;
  private final Counts counts;

  public ClientApi(
      Supplier<Set<String>> baseDomains,
      Relays relays,
      IssueChallenge issueChallenge,
      SubmitAttempt submitAttempt,
      Counts counts) {
    this.labels = new AccountLabels(baseDomains);
    this.relays = relays;
    this.issueChallenge = issueChallenge;
    this.submitAttempt = submitAttempt;
    this.counts = counts;
  }

  /** Answers one request of the {@link #ACTIONS}. */
  public Reply answer(WireRequest request) {
    if (!request.method().equals("POST")) {
      return ClientReplies.refused(request, WireCodes.METHOD_NOT_SUPPORTED);
    }
    return switch (ClientFields.read(request)) {
      case Fault(WireCode code) -> ClientReplies.refused(request, code);
      case Fields fields -> answer(request, fields);
    };
  }

  private Reply answer(WireRequest request, Fields fields) {
    List<String> prefixes = new ArrayList<>(labels.of(request));
    fields.optional("Prefix").ifPresent(prefixes::add);
    switch (relays.check(request)) {
      case Relays.Refused(WireCode code) -> {
        return ClientReplies.refused(request, code);
      }
      case Relays.Relayed(String account) -> prefixes.add(account);
      case Relays.Direct _ -> {}
    }
    Claims claims = new Claims(prefixes, fields.required("SceneId"));
    return request.action().equals("InitCaptchaV3")
        ? issue(request, fields, claims)
        : judge(request, fields, claims);
  }

  private Reply issue(WireRequest request, Fields fields, Claims claims) {
    Order order =
        new Order(
            claims,
            fields.optional("UserCertifyId"),
            fields.optional("EncryptedSceneId"),
            fields.optional("Alternative").filter(WITHOUT_PICTURE::equals).isPresent(),
            fields.optional("Platform").map(ClientApi::platform),
            fields.optional("Escalation"),
            fields.optional("DeviceToken"),
            visit(request));
    return switch (counts.timed("issue", () -> issueChallenge.issue(order))) {
      case Issued issued -> ClientReplies.issued(request, issued);
      case IssueChallenge.Refused refused ->
          ClientReplies.throttled(request, WireCodes.of(refused.reason()), refused.retryAfter());
    };
  }

  private static Platform platform(String said) {
    return switch (said) {
      case "web" -> Platform.WEB;
      case "webview" -> Platform.WEBVIEW;
      case "miniprogram" -> Platform.MINIPROGRAM;
      default -> Platform.OTHER;
    };
  }

  private Reply judge(WireRequest request, Fields fields, Claims claims) {
    Optional<String> sent = fields.optional("CaptchaVerifyParam");
    Optional<String> certifyId = fields.optional("CertifyId");
    if (sent.isEmpty() || certifyId.isEmpty()) {
      String missing = sent.isEmpty() ? "CaptchaVerifyParam" : "CertifyId";
      return ClientReplies.refused(request, WireCodes.missingParameter(missing));
    }
    return switch (AttemptReader.read(sent.get(), claims.sceneId(), certifyId.get())) {
      case AttemptReader.Undecodable _ ->
          ClientReplies.refused(request, WireCodes.invalidParameter("CaptchaVerifyParam"));
      case AttemptReader.Incomplete(String field) ->
          ClientReplies.refused(request, WireCodes.missingParameter(field));
      case AttemptReader.Abnormal _ ->
          reply(request, certifyId.get(), submitAttempt.refuseAbnormal(claims, certifyId.get()));
      case AttemptReader.Sent(Attempt attempt) ->
          judge(request, claims, attempt.broughtBy(visit(request)));
    };
  }

  private Reply judge(WireRequest request, Claims claims, Attempt attempt) {
    Outcome outcome = counts.timed("judge", () -> submitAttempt.judge(claims, attempt));
    return reply(request, attempt.certifyId(), outcome);
  }

  private static Reply reply(WireRequest request, String certifyId, Outcome outcome) {
    return switch (outcome) {
      case Judged judged -> ClientReplies.judged(request, judged);
      case Unjudged unjudged -> ClientReplies.failed(request, WireCodes.of(unjudged), certifyId);
      case SubmitAttempt.Refused refused ->
          ClientReplies.throttled(request, WireCodes.of(refused.reason()), Duration.ZERO);
    };
  }

  private static Visit visit(WireRequest request) {
    return new Visit(
        request.client(),
        request.header("origin"),
        request.header("referer"),
        request.header("user-agent"),
        request.header("sec-ch-ua"));
  }
}
