package dev.stile.http.business;

import dev.stile.access.Format;
import dev.stile.http.Replies;
import dev.stile.http.Reply;
import dev.stile.http.Signed;
import dev.stile.http.VerifyCode;
import dev.stile.http.WireCode;
import dev.stile.http.WireRequest;
import tools.jackson.databind.node.ObjectNode;

/** What business servers are told, in the notation they asked for. */
public final class BusinessReplies {
  private static final String ACTION = "VerifyIntelligentCaptcha";

  private final String requestId;
  private final String host;
  private final Format format;
  private final String action;

  private BusinessReplies(String requestId, String host, Format format, String action) {
    this.requestId = requestId;
    this.host = host.length() <= 255 ? host : "";
    this.format = format;
    this.action = action;
  }

  /** Replies to a call of which the action is not known or does not matter. */
  public static BusinessReplies to(WireRequest request, Format format) {
    return to(request, format, ACTION);
  }

  static BusinessReplies to(WireRequest request, Format format, String action) {
    return new BusinessReplies(request.id(), request.header("host"), format, action);
  }

  /** Replies to a caller who is not known, in the notation that he seems to want. */
  public static BusinessReplies anonymous(WireRequest request) {
    String action = BusinessApi.ACTIONS.contains(request.action()) ? request.action() : ACTION;
    return to(request, Format.of(Signed.of(request)), action);
  }

  /**
   * Replies to what can't be read at all. A failed result tells nobody anything, and an error would
   * let the visitor in who made it so long.
   */
  public static Reply unreadable(String requestId) {
    return new BusinessReplies(requestId, "", Format.JSON, ACTION).judged(VerifyCode.F003, "");
  }

  /** The call was judged: the visitor passed or not. */
  Reply judged(VerifyCode code, String certifyId) {
    ObjectNode body = Replies.object();
    body.put("RequestId", requestId);
    body.put("Success", true);
    body.put("Code", "Success");
    body.put("Message", "success");
    ObjectNode result = body.putObject("Result");
    result.put("VerifyResult", code.isPass());
    result.put("VerifyCode", code.name());
    result.put("CertifyId", certifyId);
    return switch (format) {
      case JSON -> Replies.json(200, code.name(), body);
      case XML -> Replies.xml(200, code.name(), action + "Response", body);
    };
  }

  /** The call was not judged. */
  public Reply refused(WireCode code) {
    ObjectNode body = Replies.object();
    body.put("RequestId", requestId);
    body.put("HostId", host);
    body.put("Code", code.code());
    body.put("Message", code.message());
    body.put("Recommend", "docs/protocol.md#" + code.code());
    return switch (format) {
      case JSON -> Replies.json(code.status(), code.code(), body);
      case XML -> Replies.xml(code.status(), code.code(), "Error", body);
    };
  }
}
