package dev.stile.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The measured part of a document: it stands between two marks and is replaced by each run. What
 * people wrote around it stays.
 */
public final class Report {
  private static final String BEGIN = "<!-- measured: begin -->\n";
  private static final String END = "<!-- measured: end -->\n";

  private final String command;
  private final List<Table> machine;
  private final List<Table> tables = new ArrayList<>();
  private final List<Target> targets = new ArrayList<>();

  /**
   * Begins a report.
   *
   * @param command what was typed to measure
   */
  public Report(String command) {
    this.command = command;
    this.machine = List.of(Machine.describe(command));
  }

  /** Adds what one part has found. */
  public void add(Outcome outcome) {
    tables.addAll(outcome.tables());
    targets.addAll(outcome.targets());
  }

  /** Everything as Markdown. */
  public String toMarkdown() {
    List<Table> all = new ArrayList<>(machine);
    all.add(Target.table(targets));
    all.addAll(tables);
    return all.stream().map(Table::toMarkdown).collect(Collectors.joining("\n"));
  }

  /**
   * Puts the report between the marks of {@code document}.
   *
   * @throws IOException when the document is absent or has no marks
   */
  public void writeInto(Path document) throws IOException {
    String text = Files.readString(document);
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IOException(document + " has no marks for what `" + command + "` measures");
    }
    Files.writeString(
        document, text.substring(0, begin + BEGIN.length()) + toMarkdown() + text.substring(end));
  }
}
