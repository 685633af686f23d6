package dev.stile.app.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The files that a configuration came from. Remembers what each held when it was read, so that no
 * change falls between reading and looking again.
 */
public final class SourceFiles {
  /** Far above any real configuration; bounds what a wrong path makes us read. */
  static final int MAX_BYTES = 1 << 20;

  private final Map<Path, String> seen = new LinkedHashMap<>();

  SourceFiles() {}

  /** What a file holds, or why it can't be had. */
  sealed interface Content {
    @SuppressWarnings("ArrayRecordComponent") // never compared; handed on at once
    record Held(byte[] bytes) implements Content {}

    record Unusable(String sentence) implements Content {}
  }

  Content read(Path file) {
    Content content = look(file);
    seen.put(file, mark(content));
    return content;
  }

  /** Whether a file holds something else now, has come or has gone. */
  public boolean changed() {
    return seen.entrySet().stream()
        .anyMatch(file -> !mark(look(file.getKey())).equals(file.getValue()));
  }

  /** Whether both looked at the same files and saw the same in them. */
  boolean agreesWith(SourceFiles other) {
    return seen.equals(other.seen);
  }

  private static Content look(Path file) {
    // A pipe would block, and could not be read again.
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      return new Content.Unusable("is not a regular file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      return bytes.length > MAX_BYTES
          ? new Content.Unusable("is larger than 1 MiB")
          : new Content.Held(bytes);
    } catch (NoSuchFileException absent) {
      return new Content.Unusable("does not exist");
    } catch (IOException unreadable) {
      return new Content.Unusable("can't be read");
    }
  }

  private static String mark(Content content) {
    return switch (content) {
      case Content.Held(byte[] bytes) -> HexFormat.of().formatHex(sha256(bytes));
      case Content.Unusable(String sentence) -> sentence;
    };
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "SourceFiles" + Arrays.toString(seen.keySet().toArray());
  }
}
