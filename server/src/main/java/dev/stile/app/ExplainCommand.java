package dev.stile.app;

import dev.stile.app.config.ConfigReader;
import dev.stile.app.config.Reading;
import dev.stile.app.config.Store;
import dev.stile.app.explain.Explanation;
import dev.stile.report.Event;
import dev.stile.store.sqlite.EventArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "explain",
    description = {
      "Say why a visitor was let in or kept out: every attempt and redemption under a certifyId.",
      "Reads the events of a data folder, also while a server runs on it. Exits with 1 if there is"
          + " nothing to be found."
    },
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  /** More than any visit makes; what costs nothing is left out first. */
  private static final int MOST = 1000;

  private final ConfigReader reader;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--account",
      paramLabel = "PREFIX",
      required = true,
      description = "The account's prefix.")
  private String account = "";

  @ArgGroup(multiplicity = "1")
  private Source source = new Source();

  @Parameters(
      paramLabel = "CERTIFY_ID",
      description = "As the page and the business server see it.")
  private String certifyId = "";

  /** Where the events are: one of the two. */
  static final class Source {
    @Option(names = "--config", paramLabel = "FILE", description = "The server's configuration.")
    private @Nullable Path config;

    @Option(names = "--data", paramLabel = "FOLDER", description = "The server's data folder.")
    private Path data = Path.of("stile-data");
  }

  ExplainCommand(Function<String, @Nullable String> environment, InstantSource clock) {
    this.reader = new ConfigReader(environment, clock);
  }

  @Override
  public Integer call() throws IOException {
    Path config = source.config;
    if (config == null) {
      return explain(EventDestinations.file(source.data));
    }
    return switch (reader.read(config)) {
      case Reading.Faulty faulty -> {
        Terminal.of(spec).printFaults(config.toString(), faulty.faults());
        yield ExitCode.SOFTWARE;
      }
      case Reading.Loaded loaded when loaded.config().store() == Store.MEMORY ->
          nothing(config + " says store: memory, so events end with the server.");
      case Reading.Loaded loaded -> explain(EventDestinations.file(loaded.config().dataFolder()));
    };
  }

  private int explain(Path file) throws IOException {
    if (!Files.exists(file)) {
      return nothing(file + " is not there.");
    }
    List<Event> events = EventArchive.find(file, account, certifyId, MOST);
    if (events.isEmpty()) {
      return nothing(file + " has no event of account " + account + " under " + certifyId + ".");
    }
    Terminal terminal = Terminal.of(spec);
    for (Event event : events) {
      Explanation.of(event).forEach(terminal.out()::println);
    }
    terminal.out().flush();
    return ExitCode.OK;
  }

  private int nothing(String why) {
    Terminal terminal = Terminal.of(spec);
    terminal.commandLine().getErr().println("stile: " + why);
    terminal.commandLine().getErr().flush();
    return ExitCode.SOFTWARE;
  }
}
