package dev.stile.bench.load;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Time on a core, in nanoseconds. */
final class CpuTime {
  private CpuTime() {}

  static long ofThisThread() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** All threads of a process since its start; counted in ticks of 10 ms. */
  static long of(Process process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
  }
}
