package dev.stile.assessment;

import java.util.List;

/** What was found about an attempt: evidence, no decision. */
public record Assessment(List<Reason> reasons) {
  public Assessment {
    reasons = List.copyOf(reasons);
  }

  /** Whether nothing was found. */
  public boolean isClean() {
    return reasons.isEmpty();
  }
}
