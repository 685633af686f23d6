package dev.stile.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.function.BooleanSupplier;
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

  /**
   * Waits until the stop has come as far as it can while a request is under way: the listener is
   * gone, which comes first, and the stop waits for that request. To find out by connecting would
   * fill the queue of a listener that accepts no more, and the next to connect would wait for
   * seconds.
   */
  private static void awaitHalt(Thread stop, TestService service) {
    await("it still listens", () -> service.port() < 0);
    await("it waits for nobody", () -> stop.getState() == Thread.State.TIMED_WAITING);
  }

  private static boolean takesConnections(int port) {
    try {
      new Socket(InetAddress.getLoopbackAddress(), port).close();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static void await(String otherwise, BooleanSupplier condition) {
    long start = System.nanoTime();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - start > Duration.ofSeconds(10).toNanos()) {
        throw new AssertionError(otherwise);
      }
      Thread.onSpinWait();
    }
  }

  @Test
  void aCallOnAnOpenConnectionIsToldThatTheServerIsUnavailable() throws Exception {
    TestService service = TestService.start();
    int port = service.port();
    // In this order: connections are taken one after the other.
    try (Socket open = new Socket(InetAddress.getLoopbackAddress(), port);
        Socket slow = new Socket(InetAddress.getLoopbackAddress(), port)) {
      slow.setSoTimeout(10_000);
      send(slow, POST + "Expect: 100-continue\r\n\r\n");
      assertThat(new String(slow.getInputStream().readNBytes(12), ISO_8859_1))
          .as("it is being read")
          .isEqualTo("HTTP/1.1 100");
      send(open, "GET ");
      Thread stop = Thread.startVirtualThread(service::close);
      awaitHalt(stop, service);
      assertThat(RawHttp.exchange(open, "/ HTTP/1.1\r\nHost: a\r\n\r\n"))
          .startsWith("HTTP/1.1 503 ")
          .contains("\"Code\":\"ServiceUnavailable\"");
      await("it still takes connections", () -> !takesConnections(port));
      send(slow, BODY);
      stop.join();
    }
  }

  @Test
  void aConnectionThatIsOnlyKeptForANextTimeIsNotWaitedFor() throws Exception {
    TestService service = TestService.start();
    try (Socket slow = new Socket(InetAddress.getLoopbackAddress(), service.port());
        Socket kept = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
      send(slow, POST + "Expect: 100-continue\r\nConnection: close\r\n\r\n");
      assertThat(new String(slow.getInputStream().readNBytes(12), ISO_8859_1))
          .isEqualTo("HTTP/1.1 100");
      send(kept, POST + "Expect: 100-continue\r\n\r\n");
      String interim = "HTTP/1.1 100 Continue\r\n\r\n";
      assertThat(new String(kept.getInputStream().readNBytes(interim.length()), ISO_8859_1))
          .isEqualTo(interim);
      send(kept, BODY);
      assertThat(new String(kept.getInputStream().readNBytes(12), ISO_8859_1))
          .isEqualTo("HTTP/1.1 200");
      Thread stop = Thread.startVirtualThread(service::close);
      kept.setSoTimeout(20_000);
      assertThat(new String(kept.getInputStream().readAllBytes(), ISO_8859_1)).endsWith("}");
      assertThat(RawHttp.exchange(slow, BODY)).as("the stop waits for this one").contains(" 200 ");
      stop.join();
    }
  }
}
