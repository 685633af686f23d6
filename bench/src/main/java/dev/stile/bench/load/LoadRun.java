package dev.stile.bench.load;

import static java.util.Objects.requireNonNull;

import dev.stile.bench.call.PageCalls;
import dev.stile.bench.report.Figures;
import dev.stile.bench.report.Outcome;
import dev.stile.bench.report.Table;
import dev.stile.bench.report.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The whole way of many visitors on the product with each store and on a bare Jetty, in rounds that
 * take turns, so that whatever else the machine does hits all alike. The first rounds only warm up.
 */
public final class LoadRun {
  private static final List<String> STORES = List.of("memory", "sqlite");
  private static final String BARE = "bare Jetty";

  /** Two callers draw for themselves at one time on the two cores measured on. */
  private static final int PICTURE_CONNECTIONS = 2;

  private static final int BURST_CONNECTIONS = 64;

  /** After fewer, the virtual machine's compiler still takes a large part of two cores. */
  private static final int WARM_UP_ROUNDS = 3;

  private static final Duration REFILL = Duration.ofSeconds(2);

  private final Path jar;
  private final Path folder;
  private final int visitors;
  private final int rounds;
  private final Map<String, List<Measured>> measured = new LinkedHashMap<>();

  /**
   * Prepares a run.
   *
   * @param jar of the product
   * @param folder an existing one on a real disk, for the stores and logs
   * @param visitors in each round
   * @param rounds that count
   */
  public LoadRun(Path jar, Path folder, int visitors, int rounds) {
    this.jar = jar;
    this.folder = folder;
    this.visitors = visitors;
    this.rounds = rounds;
  }

  /** Runs all rounds. */
  public Outcome run() throws IOException, InterruptedException {
    Map<String, ServerProcess> servers = new LinkedHashMap<>();
    try {
      for (String store : STORES) {
        servers.put(store, ServerProcess.stile(jar, newFolder(store), BenchConfig.on(store)));
      }
      servers.put(BARE, ServerProcess.bareJetty(newFolder("bare")));
      for (int round = 0; round < WARM_UP_ROUNDS; round++) {
        round(servers);
        System.out.println("load: warmed up " + (round + 1) + " of " + WARM_UP_ROUNDS);
      }
      measured.clear();
      for (int round = 1; round <= rounds; round++) {
        round(servers);
        System.out.println("load: round " + round + " of " + rounds);
      }
    } finally {
      servers.values().forEach(ServerProcess::close);
    }
    return outcome();
  }

  private Path newFolder(String name) throws IOException {
    return Files.createDirectories(folder.resolve(name));
  }

  private void round(Map<String, ServerProcess> servers) throws IOException, InterruptedException {
    ServerProcess bare = get(servers, BARE);
    for (String store : STORES) {
      Journey journey = Journey.go(get(servers, store), visitors);
      for (Step step : Step.values()) {
        Measured real = journey.measured(step);
        add(step, store, real);
        if (store.equals(STORES.getFirst())) {
          add(
              step,
              BARE,
              Journey.bare(bare, journey.sample(step), real.result().bytes(), visitors));
        }
      }
    }
    pictures(get(servers, STORES.getFirst()));
  }

  private void pictures(ServerProcess server) throws IOException, InterruptedException {
    byte[] init = new PageCalls(server.host()).init(BenchConfig.PUZZLE);
    int count = Math.max(500, visitors / 10);
    for (int connections : List.of(PICTURE_CONNECTIONS, BURST_CONNECTIONS)) {
      add(
          "puzzle, " + connections,
          Measured.run(server, connections, count, _ -> init, reply -> reply.status() == 200));
    }
    // The stock of pictures is filled again before anything else is timed.
    Thread.sleep(REFILL);
  }

  private static ServerProcess get(Map<String, ServerProcess> servers, String name) {
    return requireNonNull(servers.get(name));
  }

  private void add(Step step, String server, Measured one) {
    add(key(step, server), one);
  }

  private void add(String key, Measured one) {
    measured.computeIfAbsent(key, _ -> new ArrayList<>()).add(one);
  }

  private static String key(Step step, String server) {
    return step.title() + ", " + server;
  }

  private Outcome outcome() {
    List<List<String>> rows = new ArrayList<>();
    for (Step step : Step.values()) {
      for (String server : List.of(BARE, STORES.getFirst(), STORES.getLast())) {
        rows.add(row(step.title(), server, key(step, server), ratio(step, server)));
      }
    }
    for (int connections : List.of(PICTURE_CONNECTIONS, BURST_CONNECTIONS)) {
      rows.add(
          row(
              "init, puzzle, " + connections + " connections",
              STORES.getFirst(),
              "puzzle, " + connections,
              Double.NaN));
    }
    Table table =
        new Table(
            "Load over loopback",
            List.of(
                "request",
                "server",
                "replies/s",
                "of bare",
                "range",
                "p50",
                "p99",
                "server's CPU",
                "generator",
                "reply bytes",
                "refused"),
            rows,
            notes());
    return new Outcome(
        List.of(table),
        List.of(
            new Target(
                "redemption on memory / bare Jetty's form POST", 0.3, ratio(Step.REDEEM, "memory")),
            new Target(
                "redemption on SQLite / bare Jetty's form POST",
                0.15,
                ratio(Step.REDEEM, "sqlite"))));
  }

  private List<String> notes() {
    return List.of(
        "Medians of "
            + rounds
            + " rounds of "
            + visitors
            + " visitors on 64 connections, servers taking turns, after "
            + WARM_UP_ROUNDS
            + " rounds to warm up;",
        "`range` is the lowest and highest rate of a round, `of bare` the median of the rounds'"
            + " ratios.",
        "All processes share the machine's cores: the server in one virtual machine, the generator"
            + " (one thread) in another.",
        "`server's CPU` is core time for one request, collector and compiler included; `generator`"
            + " the share of one core that the generator took.",
        "Bare Jetty gets the very same requests, parses the form on a virtual thread, and answers"
            + " as many bytes, head included.",
        "The server logs a line for each request to a file, as it does by default; quotas are out"
            + " of the way.");
  }

  private List<String> row(String request, String server, String key, double ratio) {
    List<Measured> all = all(key);
    return List.of(
        request,
        server,
        Figures.of(median(key, Measured::perSecond)),
        Double.isNaN(ratio) || server.equals(BARE) ? "" : Figures.of(ratio),
        range(all),
        Figures.nanos(median(key, one -> one.result().p50())),
        Figures.nanos(median(key, one -> one.result().p99())),
        Figures.nanos(median(key, Measured::serverNanosPerRequest)),
        Math.round(100 * median(key, one -> one.result().ownShare())) + " %",
        Integer.toString(all.getFirst().result().bytes()),
        Figures.of(100 * median(key, LoadRun::refusedShare)) + " %");
  }

  private static double refusedShare(Measured one) {
    return (double) one.result().refused() / one.result().count();
  }

  private static String range(List<Measured> all) {
    double least = all.stream().mapToDouble(Measured::perSecond).min().orElseThrow();
    double most = all.stream().mapToDouble(Measured::perSecond).max().orElseThrow();
    return Figures.of(least) + " - " + Figures.of(most);
  }

  private double ratio(Step step, String server) {
    List<Measured> real = all(key(step, server));
    List<Measured> bare = all(key(step, BARE));
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < real.size(); round++) {
      ratios.add(real.get(round).perSecond() / bare.get(round).perSecond());
    }
    return Figures.median(ratios);
  }

  private double median(String key, ToDoubleFunction<Measured> figure) {
    return Figures.median(all(key).stream().mapToDouble(figure).boxed().toList());
  }

  private List<Measured> all(String key) {
    return measured.getOrDefault(key, List.of());
  }
}
