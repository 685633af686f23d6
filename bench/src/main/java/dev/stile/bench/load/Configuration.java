package dev.stile.bench.load;

import java.nio.file.Path;

/** What a server is started with. */
public interface Configuration {
  /** Where it is to listen. */
  int port();

  /**
   * The whole configuration.
   *
   * @param folder for its data
   */
  String toYaml(Path folder);
}
