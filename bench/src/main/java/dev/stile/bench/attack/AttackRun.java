package dev.stile.bench.attack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Runs families against one site, one way after the other. */
final class AttackRun {
  private final Site site;
  private final int part;

  /**
   * @param part the tries are divided by it: 1 for all of them
   */
  AttackRun(Site site, int part) {
    this.site = site;
    this.part = part;
  }

  /** What came of one way in one strength. */
  record Row(Attackers family, Attack attack, Goal goal, Tally tally, Tally control) {}

  List<Row> run(List<Attackers> families) throws IOException, InterruptedException {
    List<Row> rows = new ArrayList<>();
    for (Attackers family : families) {
      for (Attack attack : family.attacks()) {
        for (Goal goal : List.of(Goal.BASIC, Goal.DEFENDED)) {
          Tally tally = attack.run(site, goal, Eye.RIGHT, Math.ceilDiv(attack.tries(), part));
          Tally control = attack.run(site, goal, Eye.WRONG, Math.ceilDiv(attack.controls(), part));
          Row row = new Row(family, attack, goal, tally, control);
          System.err.println(AttackTable.line(row));
          rows.add(row);
        }
      }
    }
    return rows;
  }
}
