package dev.stile.app;

import dev.stile.app.config.ConfigWatch;

/** The running service: opened by {@link #start}, stopped by {@link #close}. */
public final class Stile implements AutoCloseable {
  private final ConfigWatch config;

  private Stile(ConfigWatch config) {
    this.config = config;
  }

  /**
   * Opens the stores and the listeners of {@code config}.
   *
   * @param config the configuration in force; closed together with the service
   */
  public static Stile start(ConfigWatch config) {
    config.start();
    return new Stile(config);
  }

  @Override
  public void close() {
    config.close();
  }
}
