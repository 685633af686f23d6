package dev.stile.app;

import dev.stile.app.config.ConfigReader;
import dev.stile.app.config.Reading;
import dev.stile.app.config.StileConfig;
import dev.stile.scene.Scene;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "check",
    description = "Print everything that is wrong with a configuration file, or what it opens.",
    mixinStandardHelpOptions = true)
final class ConfigCheckCommand implements Callable<Integer> {
  private final ConfigReader reader;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The configuration file.")
  private Path file = Path.of("stile.yaml");

  ConfigCheckCommand(Function<String, @Nullable String> environment, InstantSource clock) {
    this.reader = new ConfigReader(environment, clock);
  }

  @Override
  public Integer call() {
    Terminal terminal = Terminal.of(spec);
    return switch (reader.read(file)) {
      case Reading.Faulty faulty -> {
        terminal.printFaults(file.toString(), faulty.faults());
        yield ExitCode.SOFTWARE;
      }
      case Reading.Loaded loaded -> {
        summarize(loaded, terminal.out());
        yield ExitCode.OK;
      }
    };
  }

  private void summarize(Reading.Loaded loaded, PrintWriter out) {
    StileConfig config = loaded.config();
    out.println(file + " is sound.");
    config
        .listeners()
        .forEach(listener ->
            out.println(
                "  listens on "
                    + listener.address()
                    + (listener.tls().isPresent() ? " (TLS)" : "")));
    out.println("  management on " + config.management());
    out.println(
        "  store: "
            + config.store().name().toLowerCase(Locale.ROOT)
            + ", data in "
            + config.dataFolder());
    out.println("  scenes: " + config.directory().scenes().size());
    loaded.warnings().forEach(warning -> out.println("WARNING " + warning));
    for (Scene scene : config.openDoors()) {
      out.println(
          "OPEN DOOR scene "
              + scene.id()
              + " ("
              + scene.name()
              + ") of account "
              + scene.account()
              + ": test mode lets everybody pass");
    }
    for (Scene scene : config.shutDoors()) {
      out.println(
          "SHUT DOOR scene "
              + scene.id()
              + " ("
              + scene.name()
              + ") of account "
              + scene.account()
              + ": test mode lets nobody pass");
    }
    out.flush();
  }
}
