package dev.stile.assessment;

import java.util.List;

/** What was found about an attempt: evidence, no decision. */
public record Assessment(List<Reason> reasons) {
  public Assessment {
    reasons = List.copyOf(reasons);
  }

  /**
   * How far the reasons together speak for a program, 0 (nothing found) to 1 (certain): one minus
   * the product of what each leaves open, as if they were independent.
   */
  public double suspicion() {
    return 1
        - reasons.stream().mapToDouble(reason -> 1 - reason.weight()).reduce(1, (a, b) -> a * b);
  }
}
