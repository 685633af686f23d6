package dev.stile.bench.memory;

import dev.stile.bench.call.PageCalls;
import dev.stile.bench.load.BenchConfig;
import dev.stile.bench.load.Flood;
import dev.stile.bench.load.ServerProcess;
import dev.stile.bench.report.Figures;
import dev.stile.bench.report.Outcome;
import dev.stile.bench.report.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What challenges that nobody answers cost: live bytes of the server's heap before and after many
 * inits, each from an address of its own.
 */
public final class InitMemory {
  private static final int WARM_UP = 20_000;

  private InitMemory() {}

  /** Measures {@code count} inits without pictures. */
  public static Outcome measure(Path jar, Path folder, int count) throws IOException {
    try (ServerProcess server =
        ServerProcess.stile(
            jar, Files.createDirectories(folder), BenchConfig.on("memory").behindProxy())) {
      PageCalls page = new PageCalls(server.host());
      Flood.send(server, WARM_UP, i -> page.init(BenchConfig.SLIDER, address(i)));
      long before = server.liveHeapBytes();
      double perSecond =
          Flood.send(server, count, i -> page.init(BenchConfig.SLIDER, address(WARM_UP + i)));
      long after = server.liveHeapBytes();
      return new Outcome(
          List.of(
              new Table(
                  "Heap under a flood of inits",
                  List.of("inits", "live before", "live after", "difference", "bytes an init"),
                  List.of(
                      List.of(
                          Figures.of(count),
                          Figures.bytes(before),
                          Figures.bytes(after),
                          Figures.bytes(after - before),
                          Figures.of((double) (after - before) / count))),
                  List.of(
                      "Sliding form over HTTP at "
                          + Figures.of(perSecond)
                          + " a second, each from another address; live objects after a full"
                          + " collection."))),
          List.of());
    }
  }

  /** A public address for each number. */
  private static String address(int number) {
    return "20." + (number >> 16 & 0xFF) + "." + (number >> 8 & 0xFF) + "." + (number & 0xFF);
  }
}
