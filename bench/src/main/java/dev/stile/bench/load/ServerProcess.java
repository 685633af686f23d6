package dev.stile.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server in a virtual machine of its own, which listens on a port of the loopback interface. */
public final class ServerProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** As {@code bin/stile} starts it, with a bound on memory. */
  private static final List<String> JVM =
      List.of(
          "-XX:+UseCompactObjectHeaders",
          "-XX:+ExitOnOutOfMemoryError",
          "-Djava.awt.headless=true",
          "-Xmx1g");

  private final Process process;
  private final int port;

  private ServerProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts the product with this configuration, which says {@code port} where it listens. */
  public static ServerProcess stile(Path jar, Path folder, Configuration config)
      throws IOException {
    Path file = folder.resolve("stile.yaml");
    Files.writeString(file, config.toYaml(folder));
    return start(
        folder,
        config.port(),
        List.of("-jar", jar.toString(), "serve", "--config", file.toString()));
  }

  /** Starts a server that reads forms and answers bytes. */
  static ServerProcess bareJetty(Path folder) throws IOException {
    int port = freePort();
    return start(
        folder,
        port,
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            BareJetty.class.getName(),
            Integer.toString(port)));
  }

  private static ServerProcess start(Path folder, int port, List<String> program)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JVM);
    command.addAll(program);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            // A file, as a service's log is: lines thrown away would cost less.
            .redirectOutput(folder.resolve("server.log").toFile())
            .start();
    ServerProcess server = new ServerProcess(process, port);
    server.awaitListening(folder);
    return server;
  }

  private void awaitListening(Path folder) throws IOException {
    long due = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < due && process.isAlive()) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
        return;
      } catch (IOException e) {
        pause();
      }
    }
    close();
    throw new IOException(
        "a server did not start: " + Files.readString(folder.resolve("server.log")));
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A port that nothing listens on now. */
  public static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return port;
  }

  /** Host and port as a request names them. */
  public String host() {
    return "127.0.0.1:" + port;
  }

  /** Time of all its threads on a core until now. */
  long cpuNanos() {
    return CpuTime.of(process);
  }

  /**
   * Bytes of live objects, after a full collection.
   *
   * @throws IOException when {@code jcmd} is not there or fails
   */
  public long liveHeapBytes() throws IOException {
    Process jcmd =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(process.pid()),
                "GC.class_histogram")
            .redirectErrorStream(true)
            .start();
    String output = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return output
        .lines()
        .filter(line -> line.startsWith("Total"))
        .map(line -> line.strip().split("\\s+"))
        .map(words -> Long.parseLong(words[2]))
        .findFirst()
        .orElseThrow(() -> new IOException("jcmd said: " + output));
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(15, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
