package dev.stile.bench.micro;

import dev.stile.bench.report.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the benchmarks of this package on one thread, all of them once and then all of them again,
 * each time in a new virtual machine.
 */
public final class MicroRun {
  private static final int WARM_UPS = 3;
  private static final int ITERATIONS = 4;

  private final Path folder;
  private final int passes;

  /**
   * Prepares a run.
   *
   * @param folder where JMH's own output goes
   */
  public MicroRun(Path folder, int passes) {
    this.folder = folder;
    this.passes = passes;
  }

  /** Runs all passes. */
  public Outcome run() throws RunnerException {
    Map<String, List<Sample>> samples = new HashMap<>();
    for (int pass = 1; pass <= passes; pass++) {
      for (RunResult result : new Runner(options(pass)).run()) {
        samples
            .computeIfAbsent(result.getPrimaryResult().getLabel(), _ -> new ArrayList<>())
            .add(Sample.of(result));
      }
      System.out.println("micro: pass " + pass + " of " + passes);
    }
    return new MicroTables(samples)
        .outcome(
            "JMH, average time; medians of %d passes, each a new virtual machine, %d s to warm up and %d s measured."
                .formatted(passes, WARM_UPS, ITERATIONS));
  }

  private Options options(int pass) {
    return new OptionsBuilder()
        .include("^" + MicroRun.class.getPackageName().replace(".", "\\.") + "\\.")
        .mode(Mode.AverageTime)
        .timeUnit(TimeUnit.NANOSECONDS)
        .forks(1)
        .threads(1)
        .warmupIterations(WARM_UPS)
        .warmupTime(TimeValue.seconds(1))
        .measurementIterations(ITERATIONS)
        .measurementTime(TimeValue.seconds(1))
        .addProfiler(GCProfiler.class)
        .addProfiler(CpuTimeProfiler.class)
        .shouldFailOnError(true)
        .jvmArgs(
            "-Xmx1g",
            "-XX:+UseCompactObjectHeaders",
            "-Djava.awt.headless=true",
            "-DSTILE_LOG_LEVEL=WARN",
            "-Djmh.ignoreLock=true")
        .output(folder.resolve("jmh-" + pass + ".txt").toString())
        .build();
  }
}
