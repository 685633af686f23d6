package dev.stile.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Long headers: they carry a visitor's parameter, so what can't be read is a failed result and no
 * error. {@code 127.0.0.1} is a trusted proxy, the other loopback addresses are anybody.
 */
class HostileHeaderIT {
  private static final String PROXY = "127.0.0.1";
  private static final String LONG = "GET /?x=" + "y".repeat(200_000);
  private static final String END = " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";

  private static TestService service;

  private final List<Socket> stalled = new ArrayList<>();

  @BeforeAll
  static void start() throws Exception {
    service = TestService.start();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @AfterEach
  void placesAreGivenBack() throws IOException {
    for (Socket sender : stalled) {
      sender.close();
    }
    assertThat(soon("127.0.0.2", false)).isTrue();
    assertThat(soon(PROXY, false)).isTrue();
  }

  private static Socket connect(String from) throws IOException {
    return new Socket(InetAddress.ofLiteral(PROXY), service.port(), InetAddress.ofLiteral(from), 0);
  }

  private void stall(String from) throws IOException {
    Socket sender = connect(from);
    stalled.add(sender);
    sender.getOutputStream().write(LONG.getBytes(ISO_8859_1));
    sender.getOutputStream().flush();
  }

  private static String ask(String from, String request) throws IOException {
    try (Socket socket = connect(from)) {
      return RawHttp.exchange(socket, request);
    }
  }

  private static boolean isReadFrom(String peer) throws IOException {
    String answer = ask(peer, LONG + END);
    if (answer.startsWith("HTTP/1.1 400 ")) {
      return true;
    }
    assertFailed(answer);
    return false;
  }

  private static void assertFailed(String answer) {
    assertThat(answer).startsWith("HTTP/1.1 200 ").containsIgnoringCase("connection: close");
    assertThat(answer).containsIgnoringCase("content-type: application/json");
    assertThat(answer).contains("\"VerifyResult\":false").contains("\"VerifyCode\":\"F003\"");
  }

  /** Whether long headers of this peer are soon refused, or read. */
  private static boolean soon(String peer, boolean refused) throws IOException {
    long start = System.nanoTime();
    while (System.nanoTime() - start < Duration.ofSeconds(8).toNanos()) {
      if (isReadFrom(peer) != refused) {
        return true;
      }
    }
    return false;
  }

  @Test
  void aHeaderBeyondAllBoundsIsAFailedResult() throws IOException {
    assertFailed(
        ask("127.0.0.2", "GET / HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(12_000_000) + "\r\n\r\n"));
  }

  @Test
  void onePeerCanNotTakeThePlacesOfOthers() throws IOException {
    for (int i = 0; i < 20; i++) {
      stall("127.0.0.2");
    }
    assertThat(soon("127.0.0.2", true)).isTrue();
    assertThat(isReadFrom("127.0.0.3")).isTrue();
    assertThat(isReadFrom(PROXY)).isTrue();
  }

  @Test
  void longHeadersAreReadByFewConnectionsAtATime() throws IOException {
    for (int i = 0; i < 15; i++) {
      stall(PROXY);
    }
    assertThat(isReadFrom("127.0.0.3")).isTrue();
    stall(PROXY);
    assertThat(soon("127.0.0.3", true)).isTrue();
  }
}
