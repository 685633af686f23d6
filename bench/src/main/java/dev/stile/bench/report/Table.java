package dev.stile.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Figures under a heading.
 *
 * @param notes sentences below the table: how it was measured
 */
public record Table(
    String title, List<String> columns, List<List<String>> rows, List<String> notes) {
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    notes = List.copyOf(notes);
  }

  /** The table in Markdown, which is also fit for a terminal. */
  public String toMarkdown() {
    List<List<String>> all = new ArrayList<>();
    all.add(columns);
    all.add(columns.stream().map(_ -> "---").toList());
    all.addAll(rows);
    String lines =
        all.stream()
            .map(row -> row.stream().collect(Collectors.joining(" | ", "| ", " |\n")))
            .collect(Collectors.joining());
    String below = notes.stream().map(note -> note + "\n").collect(Collectors.joining());
    return "### " + title + "\n\n" + lines + (below.isEmpty() ? "" : "\n" + below);
  }
}
