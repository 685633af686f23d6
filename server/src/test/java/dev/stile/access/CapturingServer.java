package dev.stile.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Takes any call on a port of its own, keeps what was signed, and answers that a visitor passed.
 */
final class CapturingServer implements AutoCloseable {
  private static final byte[] PASSED =
      """
      {"RequestId":"1","Success":true,"Code":"Success","Message":"success",\
      "Result":{"VerifyResult":true,"VerifyCode":"T001","CertifyId":"c"}}\
      """
          .getBytes(UTF_8);

  private final HttpServer server;
  private final BlockingQueue<SignedRequest> captured = new LinkedBlockingQueue<>();

  CapturingServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::capture);
    server.start();
  }

  /** Where it listens, as SDKs want an endpoint. */
  String endpoint() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** The one call that has come. */
  SignedRequest onlyRequest() {
    if (captured.size() != 1) {
      throw new AssertionError("one call was expected, not " + captured.size());
    }
    return captured.remove();
  }

  private void capture(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      Map<String, List<String>> headers = new TreeMap<>();
      exchange
          .getRequestHeaders()
          .forEach((name, values) ->
              headers.put(
                  name.toLowerCase(Locale.ROOT), values.stream().map(String::strip).toList()));
      String query = exchange.getRequestURI().getRawQuery();
      boolean form =
          headers.getOrDefault("content-type", List.of("")).getFirst().contains("form-urlencoded");
      captured.add(
          new SignedRequest(
              exchange.getRequestMethod(),
              Parameter.parse(query == null ? new byte[0] : query.getBytes(UTF_8)),
              form ? Parameter.parse(body) : List.of(),
              headers,
              Callers.sha256(body),
              form));
      exchange.getResponseHeaders().set("Content-Type", "application/json;charset=utf-8");
      exchange.sendResponseHeaders(200, PASSED.length);
      exchange.getResponseBody().write(PASSED);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
