package dev.stile.http.server;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.internal.HttpConnection;

/**
 * Stops without waiting for connections that are only kept for a next time, as proxies and SDKs
 * keep them. One that has not yet asked anything may be about to: like one that has begun to ask,
 * it has the time that the connector's idle timeout at its stop leaves it.
 */
final class PromptConnector extends ServerConnector {
  private static final Duration AGAIN = Duration.ofMillis(50);

  PromptConnector(Server server, ConnectionFactory... protocols) {
    super(server, 1, 1, protocols);
  }

  @Override
  public CompletableFuture<Void> shutdown() {
    CompletableFuture<Void> ended = super.shutdown();
    closeKept();
    return ended;
  }

  /** Looks again until the connector has stopped: answers under way end, and leave some more. */
  private void closeKept() {
    for (EndPoint endPoint : getConnectedEndPoints()) {
      Connection connection = endPoint.getConnection();
      if (innermost(connection) instanceof HttpConnection http && isKept(http)) {
        connection.close();
      }
    }
    if (isStopping() || isRunning()) {
      getScheduler().schedule(this::closeKept, AGAIN.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private static Connection innermost(Connection connection) {
    return connection instanceof SslConnection tls
        ? tls.getSslEndPoint().getConnection()
        : connection;
  }

  private static boolean isKept(HttpConnection connection) {
    // The parser is at its start again when the answer has gone.
    return connection.getMessagesIn() > 0 && connection.getParser().isStart();
  }
}
