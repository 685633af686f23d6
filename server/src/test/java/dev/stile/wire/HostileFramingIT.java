package dev.stile.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests whose beginning and end are a matter of opinion: there must be only one opinion. */
class HostileFramingIT {
  private static final String CLOSE = "Connection: close\r\n";
  private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

  /** Answered 404 and counted by its own path, should it ever be taken for a request. */
  private static final String SMUGGLED = "GET /no/such/smuggled HTTP/1.1\r\nHost: a\r\n\r\n";

  private static TestService service;

  @BeforeAll
  static void start() throws Exception {
    service = TestService.start();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @AfterEach
  void theOthersAreStillServed() {
    assertThat(new Visitor(service, "shop01", "slider").ask().status()).isEqualTo(200);
  }

  private static String exchange(String request) {
    return RawHttp.exchange(service, request);
  }

  private static int answers(String received) {
    return received.split("HTTP/1\\.1 [1-5]\\d\\d ", -1).length - 1;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OPTIONS / HTTP/1.1\r\n",
        "POST /no/such/path HTTP/1.1\r\n",
        "GET /no/such/path HTTP/1.1\r\n",
        "POST / HTTP/1.1\r\nContent-Encoding: gzip\r\n",
        "HEAD / HTTP/1.1\r\n",
        "BREW / HTTP/1.1\r\n",
      })
  void aBodyIsNeverTakenForTheNextRequest(String beginning) throws IOException {
    String head = beginning + "Host: a\r\nContent-Length: " + SMUGGLED.length() + "\r\n\r\n";
    assertThat(
            answers(exchange(head + SMUGGLED + "GET / HTTP/1.1\r\nHost: a\r\n" + CLOSE + "\r\n")))
        .as("with its body, and another behind it")
        .isBetween(1, 2);
    try (Socket socket = connection()) {
      send(socket, head);
      StringBuilder received = new StringBuilder();
      socket.setSoTimeout(500);
      receive(socket, received);
      send(socket, SMUGGLED);
      socket.setSoTimeout(2_000);
      receive(socket, received);
      assertThat(answers(received.toString())).as(received.toString()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"OPTIONS / HTTP/1.1\r\n", "POST /no/such/path HTTP/1.1\r\n"})
  void whoWaitsToContinueAndIsRefusedIsNotKept(String beginning) {
    String answer =
        exchange(beginning + "Host: a\r\nExpect: 100-continue\r\nContent-Length: 1000\r\n\r\n");
    assertThat(answers(answer)).isOne();
    assertThat(answer).doesNotContain("100 Continue").containsIgnoringCase("connection: close");
  }

  @Test
  void manyRequestsAtOnceGetAnAnswerEach() {
    String body = "Action=InitCaptchaV3&Version=2023-03-05&SceneId=slider";
    String one =
        "POST / HTTP/1.1\r\nHost: a\r\n" + FORM + "Content-Length: " + body.length() + "\r\n";
    String answer = exchange((one + "\r\n" + body).repeat(50) + one + CLOSE + "\r\n" + body);
    assertThat(answers(answer)).isEqualTo(51);
    assertThat(answer.split("\"Code\":\"Success\"", -1)).hasSize(52);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "GET / HTTP/3.0\r\nHost: a\r\n\r\n",
        "GET / HTTP/1.1\nHost: a\n\n",
        "POST / HTTP/1.0\r\nConnection: keep-alive\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: +3\r\n\r\nabc",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3, 3\r\n\r\nabc",
        "GET http://b/ HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nExpect: the-moon\r\n\r\n",
      })
  void whatOthersMightReadOtherwiseIsRefused(String request) {
    String answer = exchange(request);
    assertThat(answer).startsWith("HTTP/1.1 4").contains("\"Code\":\"");
    assertThat(answers(answer)).isOne();
    assertThat(answer).containsIgnoringCase("connection: close");
  }

  @Test
  void anOldClientIsAnsweredAndLeft() {
    assertThat(exchange("GET / HTTP/1.0\r\n\r\n")).startsWith("HTTP/1.1 4").contains("\"Code\":\"");
  }

  @Test
  void anAbsoluteAddressIsTheSameRequest() throws IOException {
    assertThat(exchange("GET http://a/no/such HTTP/1.1\r\nHost: a\r\n" + CLOSE + "\r\n"))
        .startsWith("HTTP/1.1 404 ");
    try (Socket socket = connection()) {
      send(socket, "CONNECT a:80 HTTP/1.1\r\nHost: a:80\r\n\r\n");
      assertThat(firstLine(socket)).startsWith("HTTP/1.1 4");
    }
    assertThat(exchange("OPTIONS * HTTP/1.1\r\nHost: a\r\n" + CLOSE + "\r\n"))
        .startsWith("HTTP/1.1 204 ");
  }

  /** Four megabytes of the shortest fields would make half a gigabyte of objects. */
  @Test
  void aFloodOfHeaderFieldsIsNotKept() {
    String head = "GET / HTTP/1.1\r\nHost: a\r\n";
    assertThat(exchange(head + "a: b\r\n".repeat(300) + "\r\n"))
        .startsWith("HTTP/1.1 400 ")
        .contains("\"Code\":\"BadRequest\"");
    assertThat(exchange(head + CLOSE + "a: b\r\n".repeat(190) + "\r\n"))
        .contains("\"Code\":\"MissingParameter\"");
    assertThat(
            exchange(
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n"
                    + "a: b\r\n".repeat(300)
                    + "\r\n"))
        .contains("\"Code\":\"RequestTimeout\"");
  }

  @Test
  void aFloodOfParametersIsNotDecoded() {
    String init = "Action=InitCaptchaV3&Version=2023-03-05&SceneId=slider";
    assertThat(service.post("/", init + "&a".repeat(100_000)).text("Code"))
        .isEqualTo("InvalidParameter");
    assertThat(service.post("/", init + "&a".repeat(500)).status()).isEqualTo(200);
  }

  @Test
  void whoNeverEndsTheFrameOfABodyIsCutOff() throws Exception {
    long start = System.nanoTime();
    String head = "POST / HTTP/1.1\r\nHost: a\r\n" + FORM + "Transfer-Encoding: chunked\r\n\r\n";
    try (Socket inAChunksExtension = connection();
        Socket inATrailer = connection()) {
      send(inAChunksExtension, head + "5;");
      send(inATrailer, head + "0\r\nx: ");
      for (Socket sender : List.of(inAChunksExtension, inATrailer)) {
        sender.setSoTimeout(200);
      }
      String extension = "";
      String trailer = "";
      while ((extension.isEmpty() || trailer.isEmpty()) && secondsSince(start) < 25) {
        extension = extension.isEmpty() ? answerToOneMore(inAChunksExtension) : extension;
        trailer = trailer.isEmpty() ? answerToOneMore(inATrailer) : trailer;
      }
      assertThat(extension).isEqualTo("HTTP/1.1 408");
      assertThat(trailer).isEqualTo("HTTP/1.1 408");
    }
  }

  private static long secondsSince(long start) {
    return Duration.ofNanos(System.nanoTime() - start).toSeconds();
  }

  private static String answerToOneMore(Socket sender) throws IOException {
    send(sender, "0");
    return firstLine(sender);
  }

  private static String firstLine(Socket socket) throws IOException {
    try {
      return new String(socket.getInputStream().readNBytes(12), ISO_8859_1);
    } catch (SocketTimeoutException stillWaiting) {
      return "";
    }
  }

  private static Socket connection() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), service.port());
  }

  private static void send(Socket socket, String text) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(text.getBytes(ISO_8859_1));
    out.flush();
  }

  /** Receives until the server closes or is silent. */
  private static void receive(Socket socket, StringBuilder received) {
    try {
      InputStream in = socket.getInputStream();
      for (int c = in.read(); c >= 0; c = in.read()) {
        received.append((char) c);
      }
    } catch (IOException silentOrGone) {
      received.append("");
    }
  }
}
