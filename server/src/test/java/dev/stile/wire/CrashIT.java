package dev.stile.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.wire.CrashCaller.Attempt;
import dev.stile.wire.CrashCaller.Call;
import dev.stile.wire.CrashLoad.Redemption;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is killed under load, and one that is asked to stop. */
class CrashIT {
  private static final int CHALLENGES = 300;
  private static final int HELD = 40;
  private static final int HANDED_IN = 20;
  private static final int REDEEMED_BEFORE_THE_KILL = 60;

  /** Nobody sees a puzzle and solves it sooner. */
  private static final Duration SEEN = Duration.ofMillis(500);

  private final CrashCaller caller = new CrashCaller();

  @TempDir private Path folder;

  @AfterEach
  void close() {
    caller.close();
  }

  @Test
  void aServerKilledUnderLoadForgetsNothingItHasAnswered() throws Exception {
    List<String> held = new ArrayList<>();
    List<Attempt> heldAttempts;
    List<Redemption> handedIn = new ArrayList<>();
    CrashLoad load;
    try (CrashServer server = CrashServer.start(folder)) {
      List<Attempt> attempts = challenges(server);
      heldAttempts = attempts.subList(0, HELD);
      for (Attempt attempt : attempts.subList(HELD, HELD + HANDED_IN)) {
        Call call = CrashCaller.redemption(attempt.parameter());
        assertThat(caller.send(server.host(), call)).isEqualTo("T001");
        handedIn.add(new Redemption(attempt.parameter(), call));
      }
      for (Attempt attempt : heldAttempts) {
        held.add(CrashCaller.ticket(caller.submit(server.host(), attempt)));
      }
      AtomicInteger redemptions = new AtomicInteger();
      load =
          new CrashLoad(
              caller,
              server.host(),
              attempts.subList(HELD + HANDED_IN, CHALLENGES),
              () -> {
                if (redemptions.incrementAndGet() == REDEEMED_BEFORE_THE_KILL) {
                  server.kill();
                }
              });
      load.run();
    }
    assertThat(load.surprises()).isEmpty();
    assertThat(load.redeemed()).hasSizeGreaterThanOrEqualTo(REDEEMED_BEFORE_THE_KILL);
    assertThat(load.left()).as("the load had not ended by itself").isPositive();
    assertThat(load.unanswered().size() + load.unredeemed().size())
        .as("calls under way at the kill")
        .isPositive();

    try (CrashServer server = CrashServer.start(folder)) {
      everyAnsweredAttemptIsSpent(server.host(), heldAttempts);
      everyAnsweredAttemptIsSpent(server.host(), load.answered());
      everyUnansweredAttemptCountsOnceAtMost(server.host(), load.unanswered());
      everyRedemptionIsKnownAgain(server.host(), load.redeemed(), "F018");
      everyRedemptionIsKnownAgain(server.host(), load.unredeemed(), "F018");
      everyRedemptionIsKnownAgain(server.host(), handedIn, "F008");
      everyTicketNotHandedInIsGoodOnce(server.host(), held);
    }
  }

  private List<Attempt> challenges(CrashServer server) throws Exception {
    List<Attempt> attempts = new ArrayList<>();
    for (int i = 0; i < CHALLENGES; i++) {
      attempts.add(caller.ask(server.host()));
    }
    long issued = System.nanoTime();
    while (System.nanoTime() - issued < SEEN.toNanos()) {
      assertThat(server.isReady()).isTrue();
    }
    return attempts;
  }

  private String code(String host, Attempt attempt) throws Exception {
    return caller.submit(host, attempt).path("VerifyCode").asString();
  }

  private void everyAnsweredAttemptIsSpent(String host, Iterable<Attempt> attempts)
      throws Exception {
    for (Attempt attempt : attempts) {
      assertThat(code(host, attempt)).isEqualTo("F008");
    }
  }

  /** The kill may have come before or after the spend; a pass now shows it came before. */
  private void everyUnansweredAttemptCountsOnceAtMost(String host, Iterable<Attempt> attempts)
      throws Exception {
    for (Attempt attempt : attempts) {
      assertThat(code(host, attempt)).isIn("T001", "F008");
      assertThat(code(host, attempt)).isEqualTo("F008");
    }
  }

  /** Answered or not: the same bytes get the same answer, and no other call gets it. */
  private void everyRedemptionIsKnownAgain(
      String host, Iterable<Redemption> redemptions, String codeOfOthers) throws Exception {
    for (Redemption redemption : redemptions) {
      assertThat(caller.send(host, redemption.call())).isEqualTo("T001");
      Call another = CrashCaller.redemption(redemption.ticket());
      assertThat(caller.send(host, another)).isEqualTo(codeOfOthers);
      assertThat(caller.send(host, redemption.call())).isEqualTo("T001");
    }
  }

  private void everyTicketNotHandedInIsGoodOnce(String host, Iterable<String> tickets)
      throws Exception {
    for (String ticket : tickets) {
      assertThat(caller.send(host, CrashCaller.redemption(ticket))).isEqualTo("T001");
      assertThat(caller.send(host, CrashCaller.redemption(ticket))).isEqualTo("F018");
    }
  }

  @Test
  void aServerAskedToStopAnswersWhatIsUnderWayAndEnds() throws Exception {
    String body = "Action=InitCaptchaV3&Version=2023-03-05&SceneId=slider";
    try (CrashServer server = CrashServer.start(folder);
        Socket slow = connection(server);
        Socket idle = connection(server)) {
      send(
          slow,
          "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n"
              + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
              + body.length()
              + "\r\n\r\n");
      assertThat(line(slow)).as("it is being read").isEqualTo("HTTP/1.1 100 Continue");
      send(slow, body.substring(0, 10));
      server.terminate();
      awaitRefusal(server);
      send(slow, body.substring(10));
      assertThat(line(slow)).isEmpty();
      assertThat(line(slow)).isEqualTo("HTTP/1.1 200 OK");
      assertThat(new String(slow.getInputStream().readAllBytes(), ISO_8859_1))
          .contains("\"Code\":\"Success\"");
      assertThat(idle.getInputStream().read()).as("the idle connection ends").isEqualTo(-1);
      assertThat(server.exitCode(Duration.ofSeconds(15))).isIn(0, 143);
    }
    assertThat(Files.readString(CrashServer.log(folder)))
        .contains("Stopped")
        .doesNotContain("ERROR");
  }

  private static Socket connection(CrashServer server) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    socket.setSoTimeout(20_000);
    return socket;
  }

  private static void send(Socket socket, String text) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(text.getBytes(ISO_8859_1));
    out.flush();
  }

  private static String line(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      line.append((char) c);
    }
    return line.toString().strip();
  }

  /** Returns once nobody new is let in. */
  private static void awaitRefusal(CrashServer server) {
    long start = System.nanoTime();
    while (System.nanoTime() - start < Duration.ofSeconds(10).toNanos()) {
      try {
        connection(server).close();
      } catch (IOException e) {
        return;
      }
    }
    throw new AssertionError("it still takes connections");
  }
}
