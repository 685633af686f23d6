package dev.stile.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A flood of inits finds nothing to fill: what must be known later is sealed and handed out. */
class InitMemoryIT {
  private static final int INITS = 1_000_000;
  private static final int CONNECTIONS = 4;

  /** Sent at once, so that the test waits for the service and not for the loopback interface. */
  private static final int PIPELINED = 100;

  /** The smallest trace of each would be 16 bytes of id and a reference to it. */
  private static final long FAR_LESS_THAN_A_TRACE_OF_EACH = 4L * INITS;

  private static final String CONFIG =
      """
      listeners:
        - address: 127.0.0.1:0
      management: 127.0.0.1:0
      trustedProxies: [127.0.0.1]
      dataFolder: ${DATA}
      store: memory
      accounts:
        - prefix: shop01
          default: true
          clientQps: 1000000
          scenes:
            - {id: slider, name: Slider, form: sliding}
      """;

  /** A million lines of the log would be this test's own flood. */
  private final Logger requests = (Logger) LoggerFactory.getLogger("dev.stile.http");

  @BeforeEach
  void silenceTheLog() {
    requests.setLevel(Level.WARN);
  }

  @AfterEach
  void restoreTheLog() {
    requests.setLevel(null);
  }

  @Test
  void aMillionInitsLeaveTheHeapWhereItWas() throws Exception {
    try (TestService service = TestService.start(CONFIG)) {
      flood(service, 0, INITS / 20);
      long before = liveHeapBytes();

      flood(service, INITS / 20, INITS);

      assertThat(liveHeapBytes() - before).isLessThan(FAR_LESS_THAN_A_TRACE_OF_EACH);
    }
  }

  private static void flood(TestService service, int first, int count) throws Exception {
    int share = count / CONNECTIONS;
    List<Future<?>> senders = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < CONNECTIONS; i++) {
        int from = first + i * share;
        senders.add(threads.submit(() -> send(service.port(), from, share)));
      }
    }
    for (Future<?> sender : senders) {
      sender.get();
    }
  }

  private static Void send(int port, int first, int count) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
      for (int sent = 0; sent < count; sent += PIPELINED) {
        var batch = new StringBuilder();
        for (int i = 0; i < PIPELINED; i++) {
          batch.append(init(first + sent + i));
        }
        socket.getOutputStream().write(batch.toString().getBytes(ISO_8859_1));
        for (int i = 0; i < PIPELINED; i++) {
          readReply(in);
        }
      }
    }
    return null;
  }

  /** From an address of its own, so that nothing kept for each address stays unseen. */
  private static String init(int visitor) {
    String body = "Action=InitCaptchaV3&Version=2023-03-05&SceneId=slider";
    String address = "20." + (visitor >> 16) + "." + (visitor >> 8 & 0xFF) + "." + (visitor & 0xFF);
    return """
    POST / HTTP/1.1\r
    Host: captcha.test\r
    X-Forwarded-For: %s\r
    Content-Type: application/x-www-form-urlencoded\r
    Content-Length: %d\r
    \r
    %s\
    """
        .formatted(address, body.length(), body);
  }

  private static void readReply(InputStream in) throws IOException {
    String status = readLine(in);
    int length = 0;
    for (String line = readLine(in); !line.isEmpty(); line = readLine(in)) {
      if (line.startsWith("Content-Length: ")) {
        length = Integer.parseInt(line.substring("Content-Length: ".length()));
      }
    }
    in.skipNBytes(length);
    if (!status.equals("HTTP/1.1 200 OK") || length == 0) {
      throw new IOException(status);
    }
  }

  private static String readLine(InputStream in) throws IOException {
    var line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("closed after " + line);
      }
      line.append((char) c);
    }
    return line.toString().stripTrailing();
  }

  private static long liveHeapBytes() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
