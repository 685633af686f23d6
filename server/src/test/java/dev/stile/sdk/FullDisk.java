package dev.stile.sdk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * While it is open, no file of this process grows, as on a disk that is full: the kernel refuses
 * the writes, so that SQLite meets what it would meet in earnest.
 */
final class FullDisk implements AutoCloseable {
  private static final Pattern LIMIT = Pattern.compile("(?m)^Max file size +(\\S+) ");

  private final String before;

  FullDisk() throws IOException {
    Matcher limit = LIMIT.matcher(Files.readString(Path.of("/proc/self/limits")));
    if (!limit.find()) {
      throw new IllegalStateException("no limit of file sizes to lower");
    }
    before = limit.group(1);
    setLimit("0");
  }

  private static void setLimit(String soft) throws IOException {
    Process process =
        new ProcessBuilder(
                "prlimit",
                "--pid",
                String.valueOf(ProcessHandle.current().pid()),
                "--fsize=" + soft + ":")
            .inheritIO()
            .start();
    if (process.onExit().join().exitValue() != 0) {
      throw new IllegalStateException("prlimit failed");
    }
  }

  @Override
  public void close() throws IOException {
    setLimit(before);
  }
}
