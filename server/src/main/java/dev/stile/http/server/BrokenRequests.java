package dev.stile.http.server;

import dev.stile.http.Reply;
import dev.stile.http.WireCode;
import dev.stile.http.WireCodes;
import dev.stile.http.business.BusinessReplies;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.MDC;

/** Answers what never became a request: JSON with a code, then the connection is closed. */
final class BrokenRequests implements Request.Handler {
  private final Answers answers;
  private final boolean isFront;

  private BrokenRequests(Answers answers, boolean isFront) {
    this.answers = answers;
    this.isFront = isFront;
  }

  /** For the public listeners. */
  static BrokenRequests onFront(Answers answers) {
    return new BrokenRequests(answers, true);
  }

  /** For management. */
  static BrokenRequests onManagement(Answers answers) {
    return new BrokenRequests(answers, false);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    String id = UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    Reply reply = reply(id, response.getStatus());
    WireReplies.fill(response, reply, id);
    response.getHeaders().put(HttpHeader.CONNECTION, "close");
    response.write(true, ByteBuffer.wrap(reply.body()), callback);
    try (var _ = MDC.putCloseable("requestId", id)) {
      answers.record(Answers.OTHER, reply, System.nanoTime() - request.getBeginNanoTime());
    }
    return true;
  }

  private Reply reply(String id, int status) {
    if (isFront && (status == 414 || status == 431)) {
      // A visitor's parameter may have made it so long, and an error would let him in.
      return BusinessReplies.unreadable(id);
    }
    return FrontHandler.plain(id, code(status));
  }

  private static WireCode code(int status) {
    return switch (status) {
      case 404 -> WireCodes.NOT_FOUND;
      case 408 -> WireCodes.REQUEST_TIMEOUT;
      case 414, 431 -> WireCodes.HEADERS_TOO_LARGE;
      case 503 -> WireCodes.SERVICE_UNAVAILABLE;
      // A version or a coding of HTTP that nobody speaks here is the sender's fault, not ours.
      case 501, 505 -> WireCodes.BAD_REQUEST;
      default -> status >= 500 ? WireCodes.INTERNAL_ERROR : WireCodes.BAD_REQUEST;
    };
  }
}
