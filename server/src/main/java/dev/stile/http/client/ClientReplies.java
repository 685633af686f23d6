package dev.stile.http.client;

import dev.stile.challenge.IssueChallenge.Issued;
import dev.stile.challenge.SubmitAttempt.GivenTicket;
import dev.stile.challenge.SubmitAttempt.Judged;
import dev.stile.http.Replies;
import dev.stile.http.Reply;
import dev.stile.http.VerifyCode;
import dev.stile.http.WireCode;
import dev.stile.http.WireCodes;
import dev.stile.http.WireRequest;
import dev.stile.puzzle.Piece;
import dev.stile.scene.Form;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** What pages are told. */
final class ClientReplies {
  private ClientReplies() {}

  static Reply issued(WireRequest request, Issued issued) {
    ObjectNode body = envelope(request, true, "Success", "success");
    body.put("LimitFlow", false);
    body.put("CertifyId", issued.certifyId());
    body.put("CaptchaType", issued.form().name());
    body.put(
        "Image",
        issued
            .puzzle()
            .map(p -> "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(p.sprite()))
            .orElse(""));
    body.put("PuzzleImage", issued.puzzle().map(p -> piece(p.piece())).orElse(""));
    if (issued.form() == Form.WAIT) {
      body.put("WaitMs", issued.leastWait().toMillis());
    }
    body.put("PowVerifyString", issued.work().statement());
    body.put("Record", issued.sealedRecord());
    body.put("DeviceConfig", issued.work().salt());
    return Replies.json(200, "Success", body);
  }

  /** Where in the sprite the piece lies, how large it is, and its outline: all a page may know. */
  private static String piece(Piece piece) {
    ObjectNode json = Replies.object();
    json.putArray("sprite")
        .add(piece.spriteX())
        .add(piece.spriteY())
        .add(piece.spriteWidth())
        .add(piece.spriteHeight());
    json.put("top", piece.topPx());
    json.put("width", piece.widthPx());
    json.put("height", piece.heightPx());
    json.put("outline", piece.outline());
    return json.toString();
  }

  static Reply judged(WireRequest request, Judged judged) {
    VerifyCode code = WireCodes.of(judged.shown());
    return result(
        request,
        code,
        judged.certifyId(),
        judged.ticket(),
        judged.escalation(),
        // An empty one makes the browser forget the one it has.
        Optional.of(judged.deviceToken().orElse("")));
  }

  static Reply failed(WireRequest request, VerifyCode code, String certifyId) {
    return result(request, code, certifyId, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static Reply result(
      WireRequest request,
      VerifyCode code,
      String certifyId,
      Optional<GivenTicket> ticket,
      Optional<String> escalation,
      Optional<String> deviceToken) {
    ObjectNode body = envelope(request, true, "Success", "success");
    ObjectNode result = body.putObject("Result");
    result.put("VerifyResult", code.isPass());
    result.put("VerifyCode", code.name());
    result.put("certifyId", certifyId);
    result.put("securityToken", ticket.map(GivenTicket::sealed).orElse(""));
    ticket.ifPresent(given -> result.put("ticketLife", given.life().toSeconds()));
    escalation.ifPresent(sealed -> result.put("Escalation", sealed));
    deviceToken.ifPresent(sealed -> result.put("deviceToken", sealed));
    return Replies.json(200, code.name(), body);
  }

  static Reply refused(WireRequest request, WireCode code) {
    boolean isThrottling = code.status() == 429;
    ObjectNode body = envelope(request, false, code.code(), code.message());
    body.put("LimitFlow", isThrottling);
    return Replies.json(code.status(), code.code(), body);
  }

  /** A refusal that passes: whole seconds to wait, at least one. */
  static Reply throttled(WireRequest request, WireCode code, Duration retryAfter) {
    Reply reply = refused(request, code);
    return code.status() == 429
        ? reply.with(
            "Retry-After", Long.toString(Math.max(1, retryAfter.plusMillis(999).toSeconds())))
        : reply;
  }

  private static ObjectNode envelope(
      WireRequest request, boolean success, String code, String message) {
    ObjectNode body = Replies.object();
    body.put("RequestId", request.id());
    body.put("Success", success);
    body.put("Code", code);
    body.put("Message", message);
    return body;
  }
}
