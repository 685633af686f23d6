package dev.stile.bench.micro;

import static java.util.Objects.requireNonNull;

import org.openjdk.jmh.results.RunResult;

/**
 * One benchmark in one virtual machine; all for one operation.
 *
 * @param nanos that have passed
 * @param cpuNanos of core time, the collector's included
 * @param bytes allocated
 */
record Sample(double nanos, double cpuNanos, double bytes) {

  static Sample of(RunResult result) {
    return new Sample(
        result.getPrimaryResult().getScore(),
        secondary(result, CpuTimeProfiler.LABEL),
        secondary(result, "gc.alloc.rate.norm"));
  }

  private static double secondary(RunResult result, String label) {
    String key =
        result.getSecondaryResults().keySet().stream()
            .filter(name -> name.endsWith(label))
            .findFirst()
            .orElseThrow();
    return requireNonNull(result.getSecondaryResults().get(key)).getScore();
  }
}
