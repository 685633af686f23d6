package dev.stile.bench.memory;

import dev.stile.bench.report.Figures;
import dev.stile.bench.report.Outcome;
import dev.stile.bench.report.Table;
import dev.stile.challenge.Spend;
import dev.stile.challenge.Spender;
import dev.stile.challenge.SpentId;
import dev.stile.challenge.SpentLedger;
import dev.stile.store.memory.MemorySpentLedger;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;

/** What spent ids cost in memory, and what a full ledger does. */
public final class LedgerMemory {
  private static final int REFUSALS = 1000;
  private static final Spender FIRST = new Spender(1, 1);
  private static final Spender SECOND = new Spender(2, 2);

  private LedgerMemory() {}

  /** Fills a ledger to its capacity of {@code ids}, tries more, and asks for every id again. */
  public static Outcome measure(int ids) {
    Instant now = Instant.now();
    long before = liveHeapBytes();
    SpentLedger ledger = new MemorySpentLedger(InstantSource.system(), ids);
    long start = System.nanoTime();
    spendAll(ledger, ids, FIRST, now, Spend.FIRST_USE);
    double perSecond = ids * 1e9 / (System.nanoTime() - start);
    long after = liveHeapBytes();
    SplittableRandom strangers = new SplittableRandom(2);
    for (int i = 0; i < REFUSALS; i++) {
      require(ledger.spend(id(strangers), FIRST, later(now)), Spend.FULL);
    }
    spendAll(ledger, ids, SECOND, now, Spend.ALREADY_SPENT);
    return new Outcome(List.of(table(ids, after - before, perSecond)), List.of());
  }

  private static void spendAll(
      SpentLedger ledger, int ids, Spender spender, Instant now, Spend expected) {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < ids; i++) {
      require(ledger.spend(id(random), spender, later(now)), expected);
    }
  }

  /** A ticket's id: only tickets may take a ledger's last places. */
  static SpentId id(SplittableRandom random) {
    return new SpentId(SpentId.Kind.TICKET, random.nextLong(), random.nextLong());
  }

  static Instant later(Instant now) {
    return now.plus(Duration.ofMinutes(20));
  }

  static void require(Spend answer, Spend expected) {
    if (answer != expected) {
      throw new IllegalStateException(answer + " instead of " + expected);
    }
  }

  private static long liveHeapBytes() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static Table table(int ids, long bytes, double perSecond) {
    return new Table(
        "Spent ids in memory",
        List.of("live ids", "heap", "bytes an id", "spends/s, one thread", "at the cap"),
        List.of(
            List.of(
                Figures.of(ids),
                Figures.bytes(bytes),
                Figures.of((double) bytes / ids),
                Figures.of(perSecond),
                REFUSALS
                    + " of "
                    + REFUSALS
                    + " new ids refused, "
                    + Figures.of(ids)
                    + " of "
                    + Figures.of(ids)
                    + " held ones still known")),
        List.of("`store: memory`, every id expiring in 20 minutes."));
  }
}
