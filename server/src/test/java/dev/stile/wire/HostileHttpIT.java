package dev.stile.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no honest HTTP gets a code in JSON and a closed connection; the others are served on. */
class HostileHttpIT {
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

  private static void assertRefused(String answer, int status, String code) {
    assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
    assertThat(answer).containsIgnoringCase("content-type: application/json");
    assertThat(answer).contains("\"Code\":\"" + code + "\"");
    assertThat(answer).doesNotContain("Exception").doesNotContain("\tat ").doesNotContain("jetty");
    assertThat(answer).containsIgnoringCase("connection: close");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nContent-Length: 3\r\n\r\nabc",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nX-Folded: one\r\n two\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a:port\r\n\r\n",
        "GET / HTTP/1.1\r\nHost : a\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nNo colon\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nNul: \u0000\r\n\r\n",
        "G\u0001T / HTTP/1.1\r\nHost: a\r\n\r\n",
        "nonsense\r\n\r\n",
      })
  void whatIsNoValidHttpIsABadRequest(String request) {
    assertRefused(RawHttp.exchange(service, request), 400, "BadRequest");
  }

  @Test
  void chunksThatAreNoneEndTheConnection() {
    String answer =
        RawHttp.exchange(
            service,
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\nabc\r\n0\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 4").contains("\"Code\":\"");
  }

  @Test
  void aSenderWhoStopsIsNotWaitedForLong() {
    String answer =
        RawHttp.exchange(
            service,
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: 100\r\n\r\nAction=");
    assertRefused(answer, 408, "RequestTimeout");
  }

  @Test
  void aSenderOfOneByteAtATimeIsCutOff() throws Exception {
    long start = System.nanoTime();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
      OutputStream out = socket.getOutputStream();
      socket.setSoTimeout(500);
      String header = "GET / HTTP/1.1\r\nHost: a\r\nX: ";
      out.write(header.getBytes(StandardCharsets.ISO_8859_1));
      String answer = "";
      while (answer.isEmpty() && System.nanoTime() - start < 30_000_000_000L) {
        try {
          out.write('x');
          out.flush();
          answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
        } catch (java.net.SocketTimeoutException stillWaiting) {
          answer = "";
        }
      }
      assertThat(answer).isEqualTo("HTTP/1.1 408");
    }
  }

  @Test
  void unknownPathsAndMethodsHaveAnAnswer() {
    assertThat(service.get("/no/such/file").statusCode()).isEqualTo(404);
    assertThat(service.get("/stile/../../etc/passwd").statusCode()).isIn(400, 404);
    assertThat(service.get("/stile/none.abcdef12.js").statusCode()).isEqualTo(404);
    assertThat(RawHttp.exchange(service, "BREW / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
        .contains("\"Code\":\"");
    assertThat(
            RawHttp.exchange(
                service, "GET /%2e%2e/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 4");
  }

  @Test
  void aCallTooLongToBeReadFailsInTheNotationItAskedFor() {
    String call =
        "AccessKeyId=LTAI-shop&Action=VerifyIntelligentCaptcha&CaptchaVerifyParam="
            + "x".repeat(1_000_000)
            + "&SceneId=slider&SignatureMethod=HMAC-SHA1";
    assertThat(service.post("/", call + "&Format=JSON").text("Result", "VerifyCode"))
        .isEqualTo("F003");
    assertThat(
            RawHttp.exchange(
                service,
                "POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                    + call.length()
                    + "\r\n\r\n"
                    + call))
        .startsWith("HTTP/1.1 200 ")
        .contains("<VerifyResult>false</VerifyResult>");
  }

  @Test
  void aQueryTooLongToBeReadFailsInTheNotationItAskedFor() {
    String call =
        "AccessKeyId=LTAI-shop&Action=VerifyCaptcha&CaptchaVerifyParam="
            + "x".repeat(1_000_000)
            + "&SceneId=slider&SignatureMethod=HMAC-SHA1";
    String end = " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
    assertThat(RawHttp.exchange(service, "GET /?" + call + "&Format=JSON" + end))
        .startsWith("HTTP/1.1 200 ")
        .contains("\"VerifyCode\":\"F003\"");
    assertThat(RawHttp.exchange(service, "GET /?" + call + end))
        .startsWith("HTTP/1.1 200 ")
        .contains("<VerifyCaptchaResponse>")
        .contains("<VerifyResult>false</VerifyResult>");
  }

  @Test
  void whatIsNoValidHttpIsCounted() {
    RawHttp.exchange(service, "nonsense\r\n\r\n");
    assertThat(service.manage("/metrics").body())
        .containsPattern("stile_requests_total\\{action=\"Other\",code=\"BadRequest\"");
  }
}
