package dev.stile.bench.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The models of this build, where the server's sources keep them. */
final class ModelFiles {
  private static final Path FOLDER =
      Path.of("server", "src", "main", "resources", "dev", "stile", "assessment");

  private ModelFiles() {}

  private static Path file(boolean isDrag) {
    return FOLDER.resolve(isDrag ? "drag.model" : "move.model");
  }

  static String read(boolean isDrag) throws IOException {
    return Files.readString(file(isDrag), StandardCharsets.US_ASCII);
  }

  static void write(boolean isDrag, String text) throws IOException {
    Files.createDirectories(FOLDER);
    Files.writeString(file(isDrag), text, StandardCharsets.US_ASCII);
  }
}
