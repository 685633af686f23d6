package dev.stile.bench.attack;

import dev.stile.bench.attack.AttackRun.Row;
import dev.stile.bench.model.Share;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the families came to, as Markdown. */
final class AttackTable {
  /**
   * Dollars an hour of one virtual core costs, an assumption: large clouds list between 0.03 and
   * 0.05 on demand.
   */
  static final double DOLLARS_A_CORE_HOUR = 0.04;

  private static final double NANOS_OF_A_SECOND = 1e9;
  private static final int PASSES = 1000;
  private static final int SECONDS_OF_AN_HOUR = 3600;

  private AttackTable() {}

  static String of(List<Row> rows) {
    List<String> lines = new ArrayList<>();
    Map<Attackers, List<Row>> families = new LinkedHashMap<>();
    rows.forEach(row -> families.computeIfAbsent(row.family(), _ -> new ArrayList<>()).add(row));
    families.forEach((family, own) -> {
      lines.add("### " + family.id() + ": " + family.about() + "\n");
      lines.add(
          "| way | strength | passes | share | told | wrong answer | CPU-s a try | for 1,000 passes |");
      lines.add("|---|---|---|---|---|---|---|---|");
      own.forEach(row -> lines.add(line(row)));
      for (Goal goal : List.of(Goal.BASIC, Goal.DEFENDED)) {
        lines.add(sum(own.stream().filter(row -> row.goal().equals(goal)).toList(), goal));
      }
      lines.add("");
    });
    return String.join("\n", lines);
  }

  static String line(Row row) {
    return cells(row.attack().name(), row.goal(), row.tally(), row.tally().told(), row.control());
  }

  private static String sum(List<Row> rows, Goal goal) {
    Tally all = rows.stream().map(Row::tally).reduce(Tally.EMPTY, Tally::plus);
    Tally control = rows.stream().map(Row::control).reduce(Tally.EMPTY, Tally::plus);
    return cells("**all**", goal, all, "", control);
  }

  private static String cells(String name, Goal goal, Tally tally, String told, Tally control) {
    double seconds = tally.cpuNanos() / NANOS_OF_A_SECOND;
    return "| %s | %s | %d | %s | %s | %s | %s | %s |"
        .formatted(
            name,
            goal.label(),
            tally.passes(),
            tally.share(),
            told,
            wrong(control.share()),
            number(seconds / Math.max(1, tally.tries())),
            price(seconds, tally.passes()));
  }

  private static String wrong(Share share) {
    return share.part() + " of " + share.whole();
  }

  private static String price(double seconds, int passes) {
    if (passes == 0) {
      return "-";
    }
    double forPasses = seconds * PASSES / passes;
    return "%s CPU-s, $%.2g"
        .formatted(number(forPasses), forPasses * DOLLARS_A_CORE_HOUR / SECONDS_OF_AN_HOUR);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value >= 10 ? "%,.0f" : "%.3f", value);
  }
}
