package dev.stile.assessment;

import java.util.List;
import java.util.stream.Stream;

/**
 * Finds what the device, the browser and the connection say that speaks against an attempt:
 * contradictions before values. Nothing a visitor's side says can make it fail.
 */
public final class SignalCheck {
  private static final List<Rule> RULES =
      Stream.of(
              TelemetryRules.ALL,
              DeviceRules.ALL,
              DriverRules.ALL,
              InputRules.ALL,
              ContradictionRules.ALL,
              OddityRules.ALL,
              ConnectionRules.ALL)
          .flatMap(List::stream)
          .toList();

  private SignalCheck() {}

  /** Everything found, each reason once. */
  public static List<Reason> find(Observation observation) {
    Profile profile = new Profile(observation);
    return RULES.stream().filter(rule -> rule.holds().test(profile)).map(Rule::reason).toList();
  }
}
