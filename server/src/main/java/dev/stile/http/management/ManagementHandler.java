package dev.stile.http.management;

import dev.stile.report.Counts;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * {@code /healthz} says that the process lives, {@code /readyz} whether it should get requests,
 * {@code /metrics} what it has done.
 */
public final class ManagementHandler extends Handler.Abstract {
  private final BooleanSupplier ready;
  private final Counts counts;

  /**
   * @param ready whether requests can be served now
   */
  public ManagementHandler(BooleanSupplier ready, Counts counts) {
    this.ready = ready;
    this.counts = counts;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    return switch (Request.getPathInContext(request)) {
      case "/healthz" -> send(response, callback, 200, "ok\n");
      case "/readyz" ->
          ready.getAsBoolean()
              ? send(response, callback, 200, "ready\n")
              : send(response, callback, 503, "not ready\n");
      case "/metrics" -> send(response, callback, 200, counts.scrape());
      default -> false;
    };
  }

  private static boolean send(Response response, Callback callback, int status, String text) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8");
    response.write(true, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), callback);
    return true;
  }
}
