package dev.stile.app;

import dev.stile.app.config.ConfigReader;
import dev.stile.app.config.Reading;
import dev.stile.http.asset.Release;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

@Command(
    name = "integrity",
    description = "Print the pinned addresses of the widget and their integrity values.",
    mixinStandardHelpOptions = true)
final class IntegrityCommand implements Callable<Integer> {
  private final ConfigReader reader;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The configuration file; its failoverHosts are part of the script.")
  private @Nullable Path file;

  IntegrityCommand(Function<String, @Nullable String> environment, InstantSource clock) {
    this.reader = new ConfigReader(environment, clock);
  }

  @Override
  public Integer call() {
    if (file == null) {
      print(List.of());
      return ExitCode.OK;
    }
    return switch (reader.read(file)) {
      case Reading.Faulty faulty -> {
        Terminal.of(spec).printFaults(file.toString(), faulty.faults());
        yield ExitCode.SOFTWARE;
      }
      case Reading.Loaded loaded -> {
        print(loaded.config().failoverHosts());
        yield ExitCode.OK;
      }
    };
  }

  private void print(List<String> failoverHosts) {
    Release release = Release.packaged(Main.Version.product(), failoverHosts);
    Terminal.of(spec)
        .out()
        .println(
            JsonMapper.shared()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(release.manifest()));
    Terminal.of(spec).out().flush();
  }
}
