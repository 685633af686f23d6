package dev.stile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A table of a document that is made from the code. With {@code -Dstile.docs=write} it is written,
 * else it must be as it would be: {@code make docs}.
 */
public final class GeneratedTable {
  private GeneratedTable() {}

  /** Holds the part of {@code doc} between the marks of that name to {@code table}. */
  public static void check(Path doc, String name, String table) throws IOException {
    String begin = "<!-- generated: " + name + " -->\n";
    String end = "<!-- end -->\n";
    String text = Files.readString(doc);
    int from = text.indexOf(begin) + begin.length();
    int to = text.indexOf(end, from);
    if ("write".equals(System.getProperty("stile.docs"))) {
      Files.writeString(doc, text.substring(0, from) + table + text.substring(to));
    } else {
      assertThat(text.substring(from, to)).as("run make docs").isEqualTo(table);
    }
  }
}
