package dev.stile.app;

import dev.stile.app.config.ConfigWatch;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves until SIGTERM or SIGINT, then stops the service before the process ends. */
final class UntilStopped implements Launcher {
  private static final Logger LOG = LoggerFactory.getLogger(UntilStopped.class);

  @Override
  public void run(ConfigWatch config, Consumer<List<Integer>> started) throws Exception {
    Stile stile = Stile.start(config, Stile.Surroundings.real());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stile), "stop"));
    started.accept(stile.ports());
    // Not left to the threads of the server: whether they keep a process alive is their affair.
    new CountDownLatch(1).await();
  }

  private static void stop(Stile stile) {
    LOG.info("Stopping");
    try {
      stile.close();
      LOG.info("Stopped");
    } catch (RuntimeException e) {
      LOG.error("Stopping failed", e);
    }
  }
}
