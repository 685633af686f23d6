package dev.stile.http.asset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Where the built widget is read from. */
@FunctionalInterface
interface WidgetFiles {
  /** The content of a file named from the widget's root, if there is one. */
  Optional<byte[]> read(String name);

  /** Those in the jar. */
  static WidgetFiles packaged() {
    return name -> {
      try (InputStream in = WidgetFiles.class.getResourceAsStream("/stile/widget/" + name)) {
        return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }
}
