package dev.stile.seal;

import dev.stile.seal.MasterKeys.MasterKey;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Master keys as a text file: one line a key, {@code <generation> <Base64 of 32 bytes>}, newest
 * last; empty lines and lines that begin with {@code #} are passed over. To rotate, append a line.
 */
public final class MasterKeyFile {
  private MasterKeyFile() {}

  /**
   * Reads the keys, and makes the file with one new key (mode 0600) when there is none.
   *
   * @throws IOException when the file can't be read or made, or does not hold master keys; the
   *     message names the line, never its content
   */
  public static MasterKeys readOrCreate(Path file, RandomGenerator secret) throws IOException {
    if (Files.notExists(file)) {
      create(file, secret);
    }
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
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    try {
      Path made =
          Files.createFile(
              file,
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(made, line, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      // Another process of this folder was quicker: its key is the key.
      return;
    }
  }
}
