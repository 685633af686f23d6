package dev.stile.http.server;

import static java.util.Objects.requireNonNull;

import dev.stile.http.server.HeaderBudget.Seat;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.jspecify.annotations.Nullable;

/** Makes HTTP/1.1 connections whose headers are read by a {@link BoundedParser}. */
final class BoundedConnectionFactory extends HttpConnectionFactory {
  /** Browsers behind proxies send thirty; each costs many times its bytes. */
  private static final int MOST_FIELDS = 200;

  private final HeaderBudget budget;

  BoundedConnectionFactory(HttpConfiguration configuration, HeaderBudget budget) {
    super(configuration);
    this.budget = budget;
  }

  @Override
  public Connection newConnection(Connector connector, EndPoint endPoint) {
    var connection =
        new BoundedConnection(
            getHttpConfiguration(), connector, endPoint, budget.seatOf(peer(endPoint)));
    return configure(connection, connector, endPoint);
  }

  private static InetAddress peer(EndPoint endPoint) {
    return endPoint.getRemoteSocketAddress() instanceof InetSocketAddress address
        ? address.getAddress()
        : InetAddress.getLoopbackAddress();
  }

  private static final class BoundedConnection extends HttpConnection {
    private final Seat seat;

    /** Set while the super constructor runs, which asks for it again. */
    private @Nullable RequestHandler handler;

    BoundedConnection(
        HttpConfiguration configuration, Connector connector, EndPoint endPoint, Seat seat) {
      this.seat = seat;
      super(configuration, connector, endPoint);
    }

    @Override
    protected RequestHandler newRequestHandler() {
      handler = new StrictHandler();
      return handler;
    }

    /** Refuses more fields than anybody needs, and chunks where HTTP had none yet. */
    private final class StrictHandler extends RequestHandler {
      private boolean isOld;
      private int fields;

      @Override
      public void startRequest(String method, String uri, HttpVersion version) {
        isOld = version != HttpVersion.HTTP_1_1;
        fields = 0;
        super.startRequest(method, uri, version);
      }

      @Override
      public void parsedHeader(HttpField field) {
        count();
        if (isOld && field.getHeader() == HttpHeader.TRANSFER_ENCODING) {
          // A proxy of its age would not know where the body ends.
          throw new HttpException.RuntimeException(400, "chunks in HTTP/1.0");
        }
        super.parsedHeader(field);
      }

      @Override
      public void parsedTrailer(HttpField field) {
        count();
        super.parsedTrailer(field);
      }

      private void count() {
        if (++fields > MOST_FIELDS) {
          throw new HttpException.RuntimeException(400, "too many header fields");
        }
      }
    }

    @Override
    protected HttpParser newHttpParser(HttpCompliance compliance) {
      HttpParser parser = new BoundedParser(requireNonNull(handler), compliance, seat);
      parser.setHeaderCacheSize(getHttpConfiguration().getHeaderCacheSize());
      parser.setHeaderCacheCaseSensitive(getHttpConfiguration().isHeaderCacheCaseSensitive());
      return parser;
    }

    @Override
    public void onClose(@Nullable Throwable cause) {
      seat.close();
      super.onClose(cause);
    }
  }
}
