package dev.stile.http.server;

import static java.util.Objects.requireNonNull;

import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.jspecify.annotations.Nullable;

/** Makes HTTP/1.1 connections whose headers are read by a {@link BoundedParser}. */
final class BoundedConnectionFactory extends HttpConnectionFactory {
  private final HeaderBudget budget;

  BoundedConnectionFactory(HttpConfiguration configuration, HeaderBudget budget) {
    super(configuration);
    this.budget = budget;
  }

  @Override
  public Connection newConnection(Connector connector, EndPoint endPoint) {
    var connection = new BoundedConnection(getHttpConfiguration(), connector, endPoint, budget);
    return configure(connection, connector, endPoint);
  }

  private static final class BoundedConnection extends HttpConnection {
    private final HeaderBudget budget;

    /** These two are set while the super constructor runs, which asks for both. */
    private @Nullable RequestHandler handler;

    private @Nullable BoundedParser parser;

    BoundedConnection(
        HttpConfiguration configuration,
        Connector connector,
        EndPoint endPoint,
        HeaderBudget budget) {
      this.budget = budget;
      super(configuration, connector, endPoint);
    }

    @Override
    protected RequestHandler newRequestHandler() {
      handler = super.newRequestHandler();
      return handler;
    }

    @Override
    protected HttpParser newHttpParser(HttpCompliance compliance) {
      parser = new BoundedParser(requireNonNull(handler), compliance, budget);
      parser.setHeaderCacheSize(getHttpConfiguration().getHeaderCacheSize());
      parser.setHeaderCacheCaseSensitive(getHttpConfiguration().isHeaderCacheCaseSensitive());
      return parser;
    }

    @Override
    public void onClose(@Nullable Throwable cause) {
      requireNonNull(parser).leaveBudget();
      super.onClose(cause);
    }
  }
}
