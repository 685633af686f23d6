package dev.stile.app.assess;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a file of tracks, plain or packed with gzip, one at a time. */
final class TrackFile implements AutoCloseable {
  private static final int GZIP = 0x1f8b;

  private final BufferedReader reader;

  private TrackFile(BufferedReader reader) {
    this.reader = reader;
  }

  static TrackFile open(Path file) throws IOException {
    InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
    try {
      bytes.mark(2);
      boolean isPacked = ((bytes.read() << 8) | bytes.read()) == GZIP;
      bytes.reset();
      InputStream text = isPacked ? new GZIPInputStream(bytes, 1 << 16) : bytes;
      return new TrackFile(new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8)));
    } catch (IOException fault) {
      bytes.close();
      throw fault;
    }
  }

  /** The next line, of a longer one only as much as tells that it is too long; null at the end. */
  @Nullable String next() throws IOException {
    StringBuilder line = new StringBuilder();
    int read = reader.read();
    if (read < 0) {
      return null;
    }
    while (read >= 0 && read != '\n') {
      if (line.length() <= TrackLine.LONGEST) {
        line.append((char) read);
      }
      read = reader.read();
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
