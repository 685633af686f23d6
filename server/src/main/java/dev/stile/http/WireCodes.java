package dev.stile.http;

import dev.stile.access.AccessRefusal;
import dev.stile.challenge.IssueChallenge;
import dev.stile.challenge.RedeemProof;
import dev.stile.challenge.RedeemProof.Answered;
import dev.stile.challenge.RedeemProof.Doubted;
import dev.stile.challenge.RedeemProof.Failed;
import dev.stile.challenge.RedeemProof.Forgiven;
import dev.stile.challenge.RedeemProof.NotJudged;
import dev.stile.challenge.RedeemProof.Redeemed;
import dev.stile.challenge.RedeemProof.Rejected;
import dev.stile.challenge.RedeemProof.Rejection;
import dev.stile.challenge.SubmitAttempt;
import dev.stile.challenge.Unjudged;
import dev.stile.policy.Verdict;
import dev.stile.policy.Verdict.Fail;
import dev.stile.policy.Verdict.FailReason;
import dev.stile.policy.Verdict.Pass;
import dev.stile.policy.Verdict.PassReason;
import dev.stile.policy.Verdict.StepUp;

/**
 * The one table from outcomes to codes. Exhaustive: a new outcome does not compile before it has
 * its code, and the table in the documentation is written from here.
 */
public final class WireCodes {
  private WireCodes() {}

  /** The code of a verdict. */
  public static VerifyCode of(Verdict verdict) {
    return switch (verdict) {
      case Pass pass -> of(pass.reason());
      case Fail fail -> of(fail.reason());
      // Another challenge is offered, which the visitor's side learns from the reply.
      case StepUp _ -> VerifyCode.F001;
    };
  }

  /** The code that a business server gets. */
  public static VerifyCode of(Answered answer) {
    return switch (answer) {
      case Redeemed it -> of(it.reason());
      case Failed it -> of(it.reason());
      case Doubted _ -> VerifyCode.F001;
      case Rejected it -> of(it.reason());
      case NotJudged it -> of(it.reason());
      // Many business servers accept no other code.
      case Forgiven _ -> VerifyCode.T001;
    };
  }

  /** The code of a fail, whoever handed the attempt in. */
  public static VerifyCode of(FailReason reason) {
    return switch (reason) {
      case NOT_VOUCHED_FOR -> VerifyCode.F022;
      case TEST_MODE -> VerifyCode.F004;
      case WORK_NOT_DONE, WRONG_PLATFORM -> VerifyCode.F017;
      case WRONG_ANSWER -> VerifyCode.F015;
      case BLOCKED, EVIDENCE -> VerifyCode.F001;
      case WRONG_PAGE -> VerifyCode.F016;
      case VIRTUAL_DEVICE -> VerifyCode.F009;
      case ADDRESS_RATE -> VerifyCode.F010;
      case DEVICE_RATE -> VerifyCode.F011;
      case SCRIPTED_INPUT -> VerifyCode.F024;
    };
  }

  /** The code of a pass, at the attempt and at its redemption. */
  public static VerifyCode of(PassReason reason) {
    return switch (reason) {
      case PERSON -> VerifyCode.T001;
      case TEST_MODE -> VerifyCode.T005;
      case ALLOWED -> VerifyCode.T006;
    };
  }

  /** The code of an attempt that was not judged. */
  public static VerifyCode of(Unjudged outcome) {
    return switch (outcome) {
      case NO_RECORD -> VerifyCode.F014;
      case SUBMITTED_BEFORE -> VerifyCode.F008;
      case OTHER_CHALLENGE, ABNORMAL -> VerifyCode.F017;
    };
  }

  /** The code of a proof that was not accepted. */
  public static VerifyCode of(Rejection rejection) {
    return switch (rejection) {
      case SCENE_UNKNOWN -> VerifyCode.F005;
      case SCENE_OF_ANOTHER_ACCOUNT -> VerifyCode.F006;
      case SCENE_UNEXPECTED -> VerifyCode.F012;
      case TICKET_INVALID -> VerifyCode.F020;
      case TICKET_EXPIRED -> VerifyCode.F019;
      case REDEEMED_BEFORE -> VerifyCode.F018;
      case NO_CHALLENGE -> VerifyCode.F023;
    };
  }

  /** How a page is told that it gets no challenge. */
  public static WireCode of(IssueChallenge.Refusal refusal) {
    return switch (refusal) {
      case UNKNOWN_ACCOUNT ->
          new WireCode(400, "IllegalUserTag", "Bad request. The user tag is invalid.");
      case UNKNOWN_SCENE -> new WireCode(400, "IllegalScene", "Bad request. The scene is invalid.");
      case MALFORMED_CERTIFY_ID ->
          new WireCode(400, "IllegalCertifyId", "Bad request. The certify id is invalid.");
      case ACCOUNT_SUSPENDED -> ACCOUNT_DENIED;
      case ADDRESS_RATE ->
          new WireCode(
              429, "ThrottlingByStrategy", "Too many challenges were asked for from this address.");
      case ACCOUNT_RATE, PICTURES_BUSY -> THROTTLING;
    };
  }

  /** How a page is told that its attempt is not taken in. */
  public static WireCode of(SubmitAttempt.Refusal refusal) {
    return switch (refusal) {
      case ACCOUNT_SUSPENDED -> ACCOUNT_DENIED;
      case LEDGER_FULL -> THROTTLING;
    };
  }

  /** How a business server is told that its call is not judged. */
  public static WireCode of(RedeemProof.Refusal refusal) {
    return switch (refusal) {
      case ACCOUNT_SUSPENDED -> ACCOUNT_DENIED;
      case KEY_WITHOUT_PERMISSION -> KEY_DENIED;
      case ACCOUNT_RATE ->
          new WireCode(400, "Throttling.User", "Request was denied due to user flow control.");
      case LEDGER_FULL ->
          new WireCode(400, "Throttling", "Request was denied due to flow control.");
    };
  }

  /**
   * How a caller is told that his signature does not count.
   *
   * @param detail what the refusal names, see {@link AccessRefusal}
   */
  public static WireCode of(AccessRefusal refusal, String detail) {
    return switch (refusal) {
      case MISSING_ACTION -> missingParameter("Action");
      case MISSING_VERSION -> missingParameter("Version");
      case MISSING_PARAMETER ->
          new WireCode(400, "Missing" + detail, detail + " is mandatory for this action.");
      case INVALID_PARAMETER -> invalidParameter(detail);
      case INVALID_FORMAT ->
          new WireCode(400, "InvalidParameter.Format", "Specified parameter format is not valid.");
      case INVALID_SIGNATURE_METHOD ->
          new WireCode(400, "InvalidSignatureMethod", "Specified signature method is not valid.");
      case INCOMPLETE_SIGNATURE ->
          new WireCode(
              400,
              "IncompleteSignature",
              "The request signature does not conform to Aliyun standards. " + detail);
      case TIMESTAMP_FORMAT ->
          new WireCode(
              400,
              "InvalidTimeStamp.Format",
              "Specified time stamp or date value is not well formatted.");
      case TIMESTAMP_EXPIRED ->
          new WireCode(
              400, "InvalidTimeStamp.Expired", "Specified time stamp or date value is expired.");
      case ACCESS_KEY_NOT_FOUND ->
          new WireCode(404, "InvalidAccessKeyId.NotFound", "Specified access key is not found.");
      case SECURITY_TOKEN_MISSING ->
          new WireCode(400, "MissingSecurityToken", "SecurityToken is mandatory for this action.");
      case SECURITY_TOKEN_MISMATCH ->
          new WireCode(
              400,
              "InvalidSecurityToken.MismatchWithAccessKey",
              "Specified SecurityToken mismatch with the AccessKey.");
      case BODY_HASH_MISMATCH ->
          new WireCode(
              400,
              "SignatureDoesNotMatch",
              "Specified x-acs-content-sha256 is not the hash of the body: " + detail);
      case SIGNATURE_MISMATCH -> new WireCode(400, "SignatureDoesNotMatch", mismatch(detail));
      case NONCE_USED ->
          new WireCode(400, "SignatureNonceUsed", "Specified signature nonce was used already.");
    };
  }

  /** The texts by which SDKs know that a secret is wrong; the two families have one each. */
  private static String mismatch(String signed) {
    int first = signed.indexOf('\n');
    int second = signed.indexOf('\n', first + 1);
    return signed.startsWith("ACS3-") && second > 0
        ? "Specified signature does not match our calculation. server StringToSign is ["
            + signed.substring(0, second)
            + "] server CanonicalRequest is ["
            + signed.substring(second + 1)
            + "]"
        : "Specified signature is not matched with our calculation. server string to sign is:"
            + signed;
  }

  /** The account exists, but may not be served. */
  public static final WireCode ACCOUNT_DENIED =
      new WireCode(
          403, "Forbidden.AccountAccessDenied", "You do not have permission: account not active.");

  /** The access key may sign, but do nothing. */
  public static final WireCode KEY_DENIED =
      new WireCode(
          403, "Forbidden.RAMUserAccessDenied", "The access key does not have permission.");

  public static final WireCode THROTTLING =
      new WireCode(429, "Throttling", "Request was denied due to flow control.");

  public static final WireCode ACTION_NOT_FOUND =
      new WireCode(
          404,
          "InvalidAction.NotFound",
          "Specified api is not found, please check your url and method.");

  public static final WireCode INVALID_VERSION =
      new WireCode(400, "InvalidVersion", "Specified parameter Version is not valid.");

  public static final WireCode METHOD_NOT_SUPPORTED =
      new WireCode(400, "UnsupportedHTTPMethod", "This http method not supported.");

  public static final WireCode INTERNAL_ERROR =
      new WireCode(
          500, "InternalError", "The request processing has failed due to some unknown error.");

  /** What came is no valid HTTP, or tries to mean two things at once. */
  public static final WireCode BAD_REQUEST =
      new WireCode(400, "BadRequest", "The request is no valid HTTP/1.1.");

  public static final WireCode REQUEST_TIMEOUT =
      new WireCode(408, "RequestTimeout", "The request was sent too slowly.");

  public static final WireCode HEADERS_TOO_LARGE =
      new WireCode(431, "RequestHeaderFieldsTooLarge", "The request's header is too large.");

  /** The server is stopping. */
  public static final WireCode SERVICE_UNAVAILABLE =
      new WireCode(
          503,
          "ServiceUnavailable",
          "The request has failed due to a temporary failure of the server.");

  public static final WireCode NOT_FOUND = new WireCode(404, "NotFound", "Nothing is here.");

  /** A required parameter is absent. */
  public static WireCode missingParameter(String name) {
    return new WireCode(
        400,
        "MissingParameter",
        "The input parameter \""
            + name
            + "\" that is mandatory for processing this request is not supplied.");
  }

  /** A parameter stands twice, is out of bounds, or can't be decoded. */
  public static WireCode invalidParameter(String name) {
    return new WireCode(
        401, "InvalidParameter", "The specified value of parameter \"" + name + "\" is not valid.");
  }
}
