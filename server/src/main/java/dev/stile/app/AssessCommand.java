package dev.stile.app;

import dev.stile.app.assess.AssessTracks;
import dev.stile.assessment.Behaviour;
import dev.stile.assessment.ReplayCheck;
import dev.stile.store.memory.MemoryReplays;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "assess",
    description = {
      "Say of each movement in a file how likely a program made it, and why.",
      "The file has JSON lines, plain or packed with gzip:",
      "  {\"kind\":\"PC\"|\"DD\"|\"SL\",\"pts\":[[t_ms,x,y],...]}",
      "PC is a move up to a click, DD and SL are drags. What passes is remembered, so that a"
          + " replay further down is known. Exits with 1 if a line was broken."
    },
    mixinStandardHelpOptions = true)
final class AssessCommand implements Callable<Integer> {
  /** What a shelf of a scene holds, several times over. */
  private static final int MOST_REMEMBERED = 100_000;

  private final InstantSource clock;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--remember",
      paramLabel = "FILE",
      description = "Movements that came before: assessed first, without a word.")
  private List<Path> before = List.of();

  @Parameters(paramLabel = "FILE", description = "The tracks.")
  private Path file = Path.of("tracks.jsonl");

  AssessCommand(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    ReplayCheck replays = new ReplayCheck(new MemoryReplays(2, MOST_REMEMBERED), clock);
    AssessTracks tracks = new AssessTracks(Behaviour.ofThisBuild(), replays);
    for (Path earlier : before) {
      tracks.assess(earlier, new PrintWriter(Writer.nullWriter()));
    }
    long broken = tracks.assess(file, Terminal.of(spec).out());
    return broken == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
  }
}
