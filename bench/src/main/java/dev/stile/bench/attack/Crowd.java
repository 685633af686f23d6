package dev.stile.bench.attack;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.random.RandomGenerator;

/** Many visitors, some of them at a time: most of a visit is waiting. */
final class Crowd {
  private static final int AT_ONCE = 96;
  private static final Duration LONGEST = Duration.ofMinutes(4);

  private Crowd() {}

  /** One visit from its beginning to its end. */
  interface Visit {
    /** Takes place, with random numbers of its own. */
    Ending go(RandomGenerator random) throws IOException, InterruptedException;
  }

  /**
   * Lets so many visit, or as many as there is time for.
   *
   * @param seed visits differ, runs with the same seed don't
   * @throws IOException when a visit could not take place
   */
  static Tally run(long seed, int tries, Visit visit) throws IOException, InterruptedException {
    SplittableRandom seeds = new SplittableRandom(seed);
    long cpuStart = cpuNanos();
    long due = System.nanoTime() + LONGEST.toNanos();
    Semaphore room = new Semaphore(AT_ONCE);
    List<Future<Ending>> visits = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < tries && System.nanoTime() < due; i++) {
        room.acquire();
        RandomGenerator random = seeds.split();
        visits.add(
            threads.submit(() -> {
              try {
                return visit.go(random);
              } finally {
                room.release();
              }
            }));
      }
    }
    Tally tally = Tally.EMPTY;
    for (Future<Ending> each : visits) {
      tally = tally.plus(ending(each));
    }
    return tally.costing(cpuNanos() - cpuStart);
  }

  private static Ending ending(Future<Ending> visit) throws IOException, InterruptedException {
    try {
      return visit.get();
    } catch (ExecutionException e) {
      throw new IOException("a visit broke off", e.getCause());
    }
  }

  /** Of this whole process: it does nothing else meanwhile. */
  private static long cpuNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }
}
