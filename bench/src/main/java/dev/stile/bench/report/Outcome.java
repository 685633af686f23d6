package dev.stile.bench.report;

import java.util.List;

/** What one part of the measurements has found. */
public record Outcome(List<Table> tables, List<Target> targets) {
  public Outcome {
    tables = List.copyOf(tables);
    targets = List.copyOf(targets);
  }
}
