package dev.stile.bench;

import dev.stile.bench.load.LoadRun;
import dev.stile.bench.memory.InitMemory;
import dev.stile.bench.memory.LedgerFile;
import dev.stile.bench.memory.LedgerMemory;
import dev.stile.bench.micro.MicroRun;
import dev.stile.bench.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures everything in bounded time, prints the figures, and puts those of a full run into {@code
 * docs/performance.md}. Run in the repository's root: {@code bench.jar [--quick] [micro | load |
 * memory]...}; a run of some parts, or a quick one, changes no document.
 */
public final class Main {
  private static final Path JAR = Path.of("server", "target", "stile.jar");
  private static final Path DOCUMENT = Path.of("docs", "performance.md");

  /** Beside what is built: a temporary folder may be no disk. */
  private static final Path WORK = Path.of("bench", "target", "run");

  private static final List<String> PARTS = List.of("micro", "load", "memory");

  private Main() {}

  public static void main(String[] arguments) throws Exception {
    List<String> words = List.of(arguments);
    boolean isQuick = words.contains("--quick");
    List<String> asked = words.stream().filter(PARTS::contains).toList();
    if (words.size() != asked.size() + (isQuick ? 1 : 0)) {
      System.err.println("usage: bench.jar [--quick] [micro | load | memory]...");
      System.exit(2);
    }
    clear();
    Report report = new Report(isQuick ? "make bench QUICK=1" : "make bench");
    Size size = isQuick ? Size.QUICK : Size.FULL;
    for (String part : asked.isEmpty() ? PARTS : asked) {
      measure(part, size, report);
    }
    System.out.println(report.toMarkdown());
    if (!isQuick && asked.isEmpty()) {
      report.writeInto(DOCUMENT);
    }
    clear();
  }

  /** How much is done. */
  private enum Size {
    QUICK(1, 10_000, 2, 100_000, 1_000_000, 100_000),
    FULL(3, 20_000, 5, 1_000_000, 10_000_000, 1_000_000);

    private final int passes;
    private final int visitors;
    private final int rounds;
    private final int inits;
    private final int ids;
    private final int rows;

    Size(int passes, int visitors, int rounds, int inits, int ids, int rows) {
      this.passes = passes;
      this.visitors = visitors;
      this.rounds = rounds;
      this.inits = inits;
      this.ids = ids;
      this.rows = rows;
    }
  }

  private static void measure(String part, Size size, Report report) throws Exception {
    switch (part) {
      case "micro" -> report.add(new MicroRun(WORK, size.passes).run());
      case "load" -> report.add(new LoadRun(JAR, WORK, size.visitors, size.rounds).run());
      case "memory" -> {
        report.add(InitMemory.measure(JAR, WORK.resolve("inits"), size.inits));
        report.add(LedgerMemory.measure(size.ids));
        report.add(LedgerFile.measure(WORK.resolve("ledger"), size.rows));
      }
      default -> throw new IllegalArgumentException(part);
    }
  }

  private static void clear() throws IOException {
    if (Files.exists(WORK)) {
      try (Stream<Path> files = Files.walk(WORK)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    Files.createDirectories(WORK);
  }
}
