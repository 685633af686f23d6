package dev.stile.app;

import dev.stile.app.config.ConfigReader;
import dev.stile.app.config.ConfigWatch;
import dev.stile.app.config.Reading;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "serve",
    description = "Serve as a configuration file says, until SIGTERM.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

  private final ConfigReader reader;
  private final Launcher launcher;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      required = true,
      description = "The configuration file.")
  private Path file = Path.of("stile.yaml");

  ServeCommand(
      Function<String, @Nullable String> environment, InstantSource clock, Launcher launcher) {
    this.reader = new ConfigReader(environment, clock);
    this.launcher = launcher;
  }

  @Override
  public Integer call() throws Exception {
    return switch (reader.read(file)) {
      case Reading.Faulty faulty -> {
        Terminal.of(spec).printFaults(file.toString(), faulty.faults());
        yield ExitCode.SOFTWARE;
      }
      case Reading.Loaded loaded -> {
        ConfigWatch.logNotices(loaded);
        launcher.run(
            new ConfigWatch(loaded, () -> reader.read(file)),
            ports -> LOG.info("Serving on ports {}", ports));
        yield ExitCode.OK;
      }
    };
  }
}
