package dev.stile.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who still calls while the server stops. */
class HostileStopIT {
  private static final String BODY = "Action=InitCaptchaV3&Version=2023-03-05&SceneId=slider";
  private static final String POST =
      "POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n"
          + "Content-Length: "
          + BODY.length()
          + "\r\n";

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(ISO_8859_1));
    socket.getOutputStream().flush();
  }

  private static void awaitRefusal(int port) {
    long start = System.nanoTime();
    while (System.nanoTime() - start < Duration.ofSeconds(10).toNanos()) {
      try {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
      } catch (IOException e) {
        return;
      }
    }
    throw new AssertionError("it still takes connections");
  }

  @Test
  void aCallOnAnOpenConnectionIsToldThatTheServerIsUnavailable() throws Exception {
    TestService service = TestService.start();
    try (Socket slow = new Socket(InetAddress.getLoopbackAddress(), service.port());
        Socket open = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
      slow.setSoTimeout(10_000);
      send(slow, POST + "Expect: 100-continue\r\n\r\n");
      assertThat(new String(slow.getInputStream().readNBytes(12), ISO_8859_1))
          .as("it is being read")
          .isEqualTo("HTTP/1.1 100");
      send(open, "GET ");
      Thread stop = Thread.startVirtualThread(service::close);
      awaitRefusal(service.port());
      assertThat(RawHttp.exchange(open, "/ HTTP/1.1\r\nHost: a\r\n\r\n"))
          .startsWith("HTTP/1.1 503 ")
          .contains("\"Code\":\"ServiceUnavailable\"");
      send(slow, BODY);
      stop.join();
    }
  }
}
