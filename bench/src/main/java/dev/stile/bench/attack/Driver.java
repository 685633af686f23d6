package dev.stile.bench.attack;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Node with Playwright and a browser: one question a line, one answer a line. */
final class Driver implements AutoCloseable {
  private static final String SCRIPT = "widget/scripts/attack.mjs";
  private static final int PATIENCE_S = 10;

  private final Process process;
  private final BufferedWriter in;
  private final BufferedReader out;

  private Driver(Process process) {
    this.process = process;
    this.in = process.outputWriter(StandardCharsets.UTF_8);
    this.out = process.inputReader(StandardCharsets.UTF_8);
  }

  static Driver start(String url, String scene, String manner) throws IOException {
    return new Driver(
        new ProcessBuilder("node", SCRIPT, url, Site.PREFIX, scene, manner)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  /**
   * What the script answers; it gives up on a page by itself.
   *
   * @throws PageBroke when a page did not do what it should; the next one may
   * @throws IOException when the browser has ended
   */
  JsonNode ask(String question) throws IOException {
    in.write(question);
    in.newLine();
    in.flush();
    String line = out.readLine();
    if (line == null) {
      throw new IOException("the browser's driver has ended");
    }
    JsonNode answer = JsonMapper.shared().readTree(line);
    if (answer.has("error")) {
      throw new PageBroke(answer.get("error").asString());
    }
    return answer;
  }

  /**
   * Time on a core of the script and of its browser until now, without processes that have ended.
   */
  long cpuNanos() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants())
        .mapToLong(each -> each.info().totalCpuDuration().orElse(Duration.ZERO).toNanos())
        .sum();
  }

  @Override
  public void close() throws IOException {
    in.close();
    try {
      if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
