package dev.stile.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The part of a document between two marks, which a run replaces; what people wrote stays. */
public record Place(Path document, String begin, String end) {
  /**
   * Puts a text there.
   *
   * @throws IOException when the document is absent or has no such marks
   */
  public void write(String part) throws IOException {
    String text = Files.readString(document);
    int from = text.indexOf(begin) + begin.length();
    int to = text.indexOf(end);
    if (to < from || !text.contains(begin)) {
      throw new IOException(document + " has no place for the figures");
    }
    Files.writeString(
        document, text.substring(0, from) + "\n\n" + part + "\n" + text.substring(to));
  }
}
