package dev.stile.assessment;

import java.util.List;

/**
 * Finds what the device, the browser and the connection say that speaks against an attempt:
 * contradictions before values.
 */
public final class SignalCheck {
  private SignalCheck() {}

  /** Everything found, each reason once. */
  public static List<Reason> find(Observation observation) {
    return List.of();
  }
}
