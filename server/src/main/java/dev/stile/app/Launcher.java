package dev.stile.app;

import dev.stile.app.config.ConfigWatch;

/** Runs the service until the process is asked to stop; a seam for the tests of the commands. */
interface Launcher {
  /**
   * Starts the service, then waits.
   *
   * @param started called once when the service answers
   * @throws Exception when the service can't start
   */
  void run(ConfigWatch config, Runnable started) throws Exception;
}
