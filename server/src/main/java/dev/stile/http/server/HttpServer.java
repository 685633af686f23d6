package dev.stile.http.server;

import dev.stile.http.asset.Assets;
import dev.stile.http.asset.WebviewPage;
import dev.stile.http.business.BusinessApi;
import dev.stile.http.client.ClientApi;
import dev.stile.http.management.ManagementHandler;
import dev.stile.report.Counts;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The listeners, and the bounds within which they read: sizes, times and numbers of connections.
 * Requests run on virtual threads.
 */
public final class HttpServer implements AutoCloseable {
  /** A sender that is silent for so long has gone. */
  private static final Duration IDLE = Duration.ofSeconds(15);

  private static final int MOST_CONNECTIONS = 10_000;

  /** How long requests under way may take to end when the server stops. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  /** A sender who has stalled for so long when the server stops is not waited for. */
  private static final Duration IDLE_AT_STOP = Duration.ofSeconds(3);

  private final Server front;
  private final Server management;
  private final List<ServerConnector> connectors = new ArrayList<>();

  /** What the public listeners do. */
  public record Front(
      Predicate<InetAddress> trustedProxies,
      Assets assets,
      WebviewPage webviewPage,
      ClientApi clientApi,
      BusinessApi businessApi,
      Counts counts) {}

  public HttpServer(
      List<Address> listeners, Address management, Front front, ManagementHandler handler) {
    Answers answers = new Answers(front.counts());
    this.front = server();
    FrontHandler frontHandler =
        new FrontHandler(
            new RequestReader(front.trustedProxies()),
            front.assets(),
            front.webviewPage(),
            front.clientApi(),
            front.businessApi(),
            answers);
    this.front.setHandler(new GracefulHandler(frontHandler));
    this.front.setErrorHandler(BrokenRequests.onFront(answers));
    this.front.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, this.front));
    HeaderBudget budget = new HeaderBudget(front.trustedProxies());
    for (Address address : listeners) {
      connectors.add(
          connect(
              this.front,
              address,
              new BoundedConnectionFactory(configuration(HeaderBudget.LARGEST), budget)));
    }
    this.management = server();
    this.management.setHandler((Handler) handler);
    this.management.setErrorHandler(BrokenRequests.onManagement(answers));
    connectors.add(
        connect(
            this.management,
            management,
            new HttpConnectionFactory(configuration(HeaderBudget.ORDINARY))));
  }

  private static Server server() {
    QueuedThreadPool threads = new QueuedThreadPool(32, 4);
    threads.setName("http");
    threads.setVirtualThreadsExecutor(VirtualThreads.getNamedVirtualThreadsExecutor("request-"));
    Server server = new Server(threads);
    server.setStopTimeout(GRACE.toMillis());
    return server;
  }

  private static HttpConfiguration configuration(int headerBytes) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(headerBytes);
    // Callers sign header values. Behind a proxy many of them share a connection, and one must not
    // be handed what the one before him wrote in another case.
    http.setHeaderCacheCaseSensitive(true);
    http.setIdleTimeout(IDLE.toMillis());
    http.setHttpCompliance(HttpCompliance.STRICT);
    http.setUriCompliance(UriCompliance.RFC3986);
    return http;
  }

  private static ServerConnector connect(
      Server server, Address address, HttpConnectionFactory http) {
    ConnectionFactory[] protocols =
        address
            .tls()
            .map(tls ->
                new ConnectionFactory[] {new SslConnectionFactory(tls, http.getProtocol()), http})
            .orElseGet(() -> new ConnectionFactory[] {http});
    ServerConnector connector = new PromptConnector(server, protocols);
    connector.setHost(address.host());
    connector.setPort(address.port());
    connector.setIdleTimeout(IDLE.toMillis());
    connector.setShutdownIdleTimeout(IDLE_AT_STOP.toMillis());
    server.addConnector(connector);
    return connector;
  }

  /**
   * Starts listening.
   *
   * @throws Exception when an address can't be bound
   */
  public void start() throws Exception {
    management.start();
    front.start();
  }

  /** The ports in use: the public listeners' in their order, then management's. */
  public List<Integer> ports() {
    return connectors.stream().map(ServerConnector::getLocalPort).toList();
  }

  /** Stops listening, lets requests under way end, and returns. */
  @Override
  public void close() {
    LifeCycle.stop(front);
    LifeCycle.stop(management);
  }
}
