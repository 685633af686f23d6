package dev.stile.sdk;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.stile.FreePort;
import dev.stile.http.tls.TestCa;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A real nginx before a service, with the configuration that operators are given. */
final class Nginx implements AutoCloseable {
  private static final Path CONFIGURATION = Path.of("../examples/nginx/stile.conf");

  private final Process process;
  private final int port;

  /**
   * Starts nginx with TLS on a free port.
   *
   * @param folder empty; readable by nginx's own user
   */
  Nginx(int servicePort, TestCa.Issued identity, Path folder) throws IOException {
    this.port = FreePort.find();
    identity.write(folder, "stile");
    Files.writeString(folder.resolve("stile.conf"), configuration(servicePort));
    Files.writeString(
        folder.resolve("nginx.conf"),
        """
        daemon off;
        worker_processes 1;
        pid nginx.pid;
        error_log stderr notice;
        events { worker_connections 256; }
        http {
          client_body_temp_path body;
          proxy_temp_path proxy;
          fastcgi_temp_path fastcgi;
          uwsgi_temp_path uwsgi;
          scgi_temp_path scgi;
          include stile.conf;
        }
        """);
    this.process =
        new ProcessBuilder(binary(), "-p", folder + "/", "-c", "nginx.conf", "-e", "stderr")
            .redirectErrorStream(true)
            .start();
    awaitWorker();
  }

  /** The file as it is, but for what it says to change. */
  private String configuration(int servicePort) throws IOException {
    return replaced(
        Files.readString(CONFIGURATION),
        "server 127.0.0.1:8080;",
        "server 127.0.0.1:" + servicePort + ";",
        "listen 80;",
        "",
        "listen 443 ssl;",
        "listen 127.0.0.1:" + port + " ssl;");
  }

  private static String replaced(String text, String... pairs) {
    String changed = text;
    for (int i = 0; i < pairs.length; i += 2) {
      if (!changed.contains(pairs[i])) {
        throw new IllegalStateException(CONFIGURATION + " has no line " + pairs[i]);
      }
      changed = changed.replace(pairs[i], pairs[i + 1]);
    }
    return changed;
  }

  private static String binary() {
    return Stream.concat(
            Stream.of(System.getenv("PATH").split(":")), Stream.of("/usr/sbin", "/usr/local/sbin"))
        .map(folder -> Path.of(folder, "nginx"))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "nginx is not installed: apt-get install nginx, or make test"))
        .toString();
  }

  private void awaitWorker() throws IOException {
    StringBuilder said = new StringBuilder();
    BufferedReader out = process.inputReader(UTF_8);
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.contains("start worker process ")) {
        // What it says later is nobody's, but must not fill the pipe.
        Thread.ofVirtual().start(() -> out.lines().forEach(_ -> {}));
        return;
      }
      said.append(line).append('\n');
    }
    throw new IllegalStateException("nginx does not start: " + said);
  }

  int port() {
    return port;
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
