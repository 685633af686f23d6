package dev.stile.sdk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Node running the vendor's clients; told what to call, one call at a time. */
final class NodeProcess implements AutoCloseable {
  private static final Path FOLDER = Path.of("src/test/node");

  /** Escaped, so that half a surrogate pair arrives as what it is. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final Process process;
  private final BufferedWriter in;
  private final BufferedReader out;

  /**
   * Starts Node.
   *
   * @param authority a certificate in PEM that Node is to trust, as an operator would tell it
   */
  NodeProcess(Path authority) throws IOException {
    if (!Files.isDirectory(FOLDER.resolve("node_modules"))) {
      throw new IllegalStateException(
          "The vendor's Node clients are not installed: npm --prefix server/src/test/node ci");
    }
    ProcessBuilder node = new ProcessBuilder("node", "clients.mjs");
    node.directory(FOLDER.toFile());
    node.environment().put("NODE_EXTRA_CA_CERTS", authority.toString());
    node.redirectError(ProcessBuilder.Redirect.INHERIT);
    this.process = node.start();
    this.in = process.outputWriter(UTF_8);
    this.out = process.inputReader(UTF_8);
  }

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  /** Makes one call and waits for what comes of it. */
  synchronized JsonNode call(ObjectNode call) {
    try {
      in.write(JSON.writeValueAsString(call));
      in.newLine();
      in.flush();
      String answer = out.readLine();
      if (answer == null) {
        throw new IllegalStateException("Node has ended");
      }
      return JSON.readTree(answer);
    } catch (IOException e) {
      throw new IllegalStateException("Node has ended", e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
