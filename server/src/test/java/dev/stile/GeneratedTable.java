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
  private static final String END = "<!-- end -->\n";

  private GeneratedTable() {}

  /** Holds the part of {@code doc} between the marks of that name to {@code table}. */
  public static void check(Path doc, String name, String table) throws IOException {
    if ("write".equals(System.getProperty("stile.docs"))) {
      write(doc, name, table);
    } else {
      String text = Files.readString(doc);
      int from = start(text, name);
      assertThat(text.substring(from, text.indexOf(END, from)))
          .as("run make docs")
          .isEqualTo(table);
    }
  }

  /** Writes a table that is measured, and can't be checked. */
  public static void write(Path doc, String name, String table) throws IOException {
    String text = Files.readString(doc);
    int from = start(text, name);
    Files.writeString(
        doc, text.substring(0, from) + table + text.substring(text.indexOf(END, from)));
  }

  private static int start(String text, String name) {
    String begin = "<!-- generated: " + name + " -->\n";
    return text.indexOf(begin) + begin.length();
  }
}
