package dev.stile.bench.memory;

import dev.stile.bench.report.Figures;
import dev.stile.bench.report.Outcome;
import dev.stile.bench.report.Table;
import dev.stile.challenge.Spend;
import dev.stile.challenge.Spender;
import dev.stile.challenge.SpentId;
import dev.stile.store.sqlite.SqliteSpentLedger;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What spent ids cost on disk, each flushed before it is answered. */
public final class LedgerFile {
  private static final int CALLERS = 256;
  private static final int FLUSHES = 200;

  private LedgerFile() {}

  /** Spends {@code ids} in a new file, by many callers at a time. */
  public static Outcome measure(Path folder, int ids)
      throws IOException, ExecutionException, InterruptedException {
    Path file = Files.createDirectories(folder).resolve("spent.db");
    Files.deleteIfExists(file);
    double flush = flushNanos(folder.resolve("flush"));
    double perSecond;
    try (SqliteSpentLedger ledger = new SqliteSpentLedger(file, InstantSource.system(), ids)) {
      perSecond = fill(ledger, ids);
    }
    long bytes = Files.size(file);
    return new Outcome(
        List.of(
            new Table(
                "Spent ids in SQLite",
                List.of("live ids", "file", "bytes an id", "spends/s", "one flush of this disk"),
                List.of(
                    List.of(
                        Figures.of(ids),
                        Figures.bytes(bytes),
                        Figures.of((double) bytes / ids),
                        Figures.of(perSecond),
                        Figures.nanos(flush))),
                List.of(
                    "`store: sqlite`, "
                        + CALLERS
                        + " callers at a time; each spend is on the disk"
                        + " when it is answered (`synchronous=FULL`), many in one transaction."))),
        List.of());
  }

  private static double fill(SqliteSpentLedger ledger, int ids)
      throws ExecutionException, InterruptedException {
    Instant now = Instant.now();
    long start = System.nanoTime();
    List<Future<?>> callers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int caller = 0; caller < CALLERS; caller++) {
        SplittableRandom random = new SplittableRandom(caller);
        int share = ids / CALLERS;
        callers.add(threads.submit(() -> spend(ledger, share, random, now)));
      }
    }
    for (Future<?> caller : callers) {
      caller.get();
    }
    return ledger.size() * 1e9 / (System.nanoTime() - start);
  }

  private static void spend(
      SqliteSpentLedger ledger, int count, SplittableRandom random, Instant now) {
    for (int i = 0; i < count; i++) {
      SpentId id = LedgerMemory.id(random);
      LedgerMemory.require(
          ledger.spend(id, new Spender(1, 1), LedgerMemory.later(now)), Spend.FIRST_USE);
    }
  }

  /** The middle of many: how long this disk takes to keep 4 KB. */
  private static double flushNanos(Path file) throws IOException {
    List<Double> nanos = new ArrayList<>();
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      for (int i = 0; i < FLUSHES; i++) {
        channel.write(ByteBuffer.allocate(4096));
        long start = System.nanoTime();
        channel.force(false);
        nanos.add((double) (System.nanoTime() - start));
      }
    }
    return Figures.median(nanos);
  }
}
