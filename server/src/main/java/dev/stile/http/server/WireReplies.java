package dev.stile.http.server;

import dev.stile.http.Reply;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;

/** Puts a reply's status and headers into one of Jetty's. */
final class WireReplies {
  private WireReplies() {}

  static void fill(Response response, Reply reply, String requestId) {
    response.setStatus(reply.status());
    HttpFields.Mutable headers = response.getHeaders();
    if (!reply.contentType().isEmpty()) {
      headers.put(HttpHeader.CONTENT_TYPE, reply.contentType());
    }
    if (reply.status() != 304 && reply.status() != 204) {
      headers.put(HttpHeader.CONTENT_LENGTH, reply.body().length);
    }
    // Any page may call: what protects is the seal, not where the call comes from. No cookie is
    // ever set or read, so there is nothing to ride on.
    headers.put("Access-Control-Allow-Origin", "*");
    headers.put("Access-Control-Allow-Methods", "GET, POST, OPTIONS");
    headers.put("Access-Control-Allow-Headers", "*");
    headers.put("Access-Control-Expose-Headers", "Retry-After, x-acs-request-id");
    headers.put("Access-Control-Max-Age", "86400");
    // A page that isolates itself may still load the script and call.
    headers.put("Cross-Origin-Resource-Policy", "cross-origin");
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("x-acs-request-id", requestId);
    headers.put(HttpHeader.CACHE_CONTROL, "no-store");
    reply.headers().forEach(headers::put);
  }
}
