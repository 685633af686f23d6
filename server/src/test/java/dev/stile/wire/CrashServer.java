package dev.stile.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.stile.FreePort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server in a process of its own, on a folder that outlives it. */
final class CrashServer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Process process;
  private final HttpClient client = HttpClient.newHttpClient();
  private final int port;
  private final int managementPort;

  private CrashServer(Process process, int port, int managementPort) {
    this.process = process;
    this.port = port;
    this.managementPort = managementPort;
  }

  /** Starts a server on {@code folder} and returns when it is ready. */
  static CrashServer start(Path folder) throws Exception {
    int port = FreePort.find();
    int managementPort = FreePort.find();
    Path file = folder.resolve("stile.yaml");
    Files.writeString(
        file,
        """
        listeners:
          - address: 127.0.0.1:%d
        management: 127.0.0.1:%d
        dataFolder: data
        store: sqlite
        initLimits: {perHour: 1000000, per10Seconds: 1000000}
        accounts:
          - prefix: shop01
            default: true
            clientQps: 1000000
            businessQps: 1000000
            accessKeys:
              - {id: LTAI-shop, secret: shop-secret}
            scenes:
              - {id: slider, name: Slider, form: sliding, work: 2, ticketLife: 600,
               policy: {scriptedInput: observe, behaviour: observe}}
        """
            .formatted(port, managementPort));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.stile.app.Main",
                "serve",
                "--config",
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log(folder).toFile()))
            .start();
    CrashServer server = new CrashServer(process, port, managementPort);
    try {
      server.awaitReady(log(folder));
    } catch (Exception e) {
      server.close();
      throw e;
    }
    return server;
  }

  static Path log(Path folder) {
    return folder.resolve("stile.log");
  }

  private void awaitReady(Path log) throws Exception {
    long start = System.nanoTime();
    while (!isReady()) {
      if (!process.isAlive() || System.nanoTime() - start > PATIENCE.toNanos()) {
        throw new TimeoutException("never ready: " + Files.readString(log, UTF_8));
      }
    }
  }

  /** Whether it says that it is ready; asking takes a moment. */
  boolean isReady() throws InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + managementPort + "/readyz");
    HttpRequest request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(2)).build();
    try {
      return client.send(request, BodyHandlers.ofString()).statusCode() == 200;
    } catch (IOException e) {
      // One poll in a few milliseconds is enough while nothing listens.
      process.waitFor(20, TimeUnit.MILLISECONDS);
      return false;
    }
  }

  String host() {
    return "127.0.0.1:" + port;
  }

  int port() {
    return port;
  }

  /** Sends it SIGKILL. */
  void kill() {
    process.destroyForcibly();
  }

  /** Asks it to stop by SIGTERM. */
  void terminate() {
    process.destroy();
  }

  /** How it ended, once it has. */
  int exitCode(Duration patience) throws Exception {
    if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new TimeoutException("still running after " + patience);
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    kill();
    // Nothing of it may run any more when the next one opens its folder.
    process.onExit().join();
    client.close();
  }
}
