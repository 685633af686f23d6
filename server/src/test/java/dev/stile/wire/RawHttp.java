package dev.stile.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/** HTTP by hand, for what no client library would send. */
final class RawHttp {
  private RawHttp() {}

  /** Sends text as it is and reads until the server closes or is silent. */
  static String exchange(TestService service, String request) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
      return exchange(socket, request);
    } catch (IOException e) {
      return "broken: " + e;
    }
  }

  /** Likewise on a connection that is open. */
  static String exchange(Socket socket, String request) throws IOException {
    socket.setSoTimeout(20_000);
    socket.getOutputStream().write(request.getBytes(ISO_8859_1));
    socket.getOutputStream().flush();
    return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
  }

  static String init(TestService service, String host, String scene) {
    return exchange(service, initRequest(host, scene));
  }

  static String initRequest(String host, String scene) {
    String body = "Action=InitCaptchaV3&Version=2023-03-05&SceneId=" + scene;
    return "POST / HTTP/1.1\r\nHost: "
        + host
        + "\r\nConnection: close\r\n"
        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }

  static String options(TestService service) {
    return exchange(
        service, "OPTIONS / HTTP/1.1\r\nHost: x\r\nOrigin: https://a\r\nConnection: close\r\n\r\n");
  }
}
