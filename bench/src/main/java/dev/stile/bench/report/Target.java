package dev.stile.bench.report;

import java.util.List;
import java.util.Locale;

/**
 * A ratio that is to be reached.
 *
 * @param least the smallest that is good enough
 */
public record Target(String name, double least, double measured) {

  /** All targets and what was measured. */
  public static Table table(List<Target> targets) {
    return new Table(
        "Targets",
        List.of("ratio", "target", "measured", ""),
        targets.stream().map(Target::row).toList(),
        List.of());
  }

  private List<String> row() {
    return List.of(
        name,
        String.format(Locale.ROOT, ">= %.2f", least),
        String.format(Locale.ROOT, "%.2f", measured),
        measured >= least ? "reached" : "**missed**");
  }
}
