package dev.stile.seal;

import static java.nio.file.attribute.PosixFilePermission.GROUP_READ;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_READ;

import dev.stile.seal.MasterKeys.MasterKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Master keys as a text file: one line a key, {@code <generation> <Base64 of 32 bytes>}, newest
 * last; empty lines and lines that begin with {@code #} are passed over. To rotate, append a line.
 */
public final class MasterKeyFile {
  private static final Logger LOG = LoggerFactory.getLogger(MasterKeyFile.class);

  private MasterKeyFile() {}

  /**
   * Reads the keys, and makes the file with one new key (mode 0600) when there is none. The file
   * appears whole: neither a crash nor another process that starts leaves or sees a part of it.
   * Warns in the log when others than the owner may read it.
   *
   * @throws IOException when the file can't be read or made, or does not hold master keys; the
   *     message names the line, never its content
   */
  public static MasterKeys readOrCreate(Path file, RandomGenerator secret) throws IOException {
    if (Files.notExists(file)) {
      create(file, secret);
    }
    warnIfOthersMayRead(file);
    List<MasterKey> keys = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (int number = 1; number <= lines.size(); number++) {
      String line = lines.get(number - 1).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        keys.add(parse(line, file + " line " + number));
      }
    }
    try {
      return new MasterKeys(keys);
    } catch (IllegalArgumentException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  private static MasterKey parse(String line, String where) throws IOException {
    String[] parts = line.split("\\s+", 2);
    try {
      return new MasterKey(
          Integer.parseInt(parts[0]),
          Base64.getDecoder().decode(parts.length == 2 ? parts[1] : ""));
    } catch (IllegalArgumentException e) {
      throw new IOException(where + " is not '<generation> <Base64 of 32 bytes>'", e);
    }
  }

  private static void create(Path file, RandomGenerator secret) throws IOException {
    byte[] key = new byte[MasterKey.LENGTH];
    secret.nextBytes(key);
    String line = "0 " + Base64.getEncoder().encodeToString(key) + "\n";
    Path folder = file.toAbsolutePath().resolveSibling("");
    Files.createDirectories(folder);
    Path draft =
        Files.createTempFile(
            folder,
            file.getFileName().toString(),
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      write(draft, line);
      publish(draft, file);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void write(Path draft, String line) throws IOException {
    try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = StandardCharsets.US_ASCII.encode(line);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  /** A link appears whole or not at all, and never takes the place of another file. */
  private static void publish(Path draft, Path file) throws IOException {
    try {
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException e) {
      LOG.info("Another process has made {} at the same time; its key is used", file);
    }
  }

  private static void warnIfOthersMayRead(Path file) throws IOException {
    Set<PosixFilePermission> granted = Files.getPosixFilePermissions(file);
    if (granted.contains(GROUP_READ) || granted.contains(OTHERS_READ)) {
      LOG.warn(
          "{} can be read by others than its owner ({}): they can forge every answer",
          file,
          PosixFilePermissions.toString(granted));
    }
  }
}
