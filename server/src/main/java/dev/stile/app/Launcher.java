package dev.stile.app;

import dev.stile.app.config.ConfigWatch;
import java.util.List;
import java.util.function.Consumer;

/** Runs the service until the process is asked to stop; a seam for the tests of the commands. */
interface Launcher {
  /**
   * Starts the service, then waits.
   *
   * @param started called once when the service answers, with the ports in use: the listeners' in
   *     their order, then management's
   * @throws Exception when the service can't start
   */
  void run(ConfigWatch config, Consumer<List<Integer>> started) throws Exception;
}
