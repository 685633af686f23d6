package dev.stile.bench.attack;

import dev.stile.bench.model.Share;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What came of many tries.
 *
 * @param codes how many were told what
 * @param cpuNanos what they cost the attacker, in time on a core
 */
record Tally(int tries, int passes, Map<String, Integer> codes, long cpuNanos) {
  static final Tally EMPTY = new Tally(0, 0, Map.of(), 0);

  private static final int MOST_LISTED = 4;

  Tally {
    codes = Map.copyOf(codes);
  }

  /** With one more. */
  Tally plus(Ending ending) {
    return plus(new Tally(1, ending.isPass() ? 1 : 0, Map.of(ending.codes(), 1), 0));
  }

  Tally plus(Tally other) {
    Map<String, Integer> all = new HashMap<>(codes);
    other.codes.forEach((code, count) -> all.merge(code, count, Integer::sum));
    return new Tally(tries + other.tries, passes + other.passes, all, cpuNanos + other.cpuNanos);
  }

  Tally costing(long nanos) {
    return new Tally(tries, passes, codes, nanos);
  }

  Share share() {
    return new Share(passes, tries);
  }

  /** The commonest first. */
  String told() {
    return codes.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Comparator.comparing(Map.Entry::getKey)))
        .limit(MOST_LISTED)
        .map(code -> code.getKey() + ": " + code.getValue())
        .collect(Collectors.joining("; "));
  }
}
