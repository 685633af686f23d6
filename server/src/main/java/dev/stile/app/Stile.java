package dev.stile.app;

import dev.stile.access.Authenticate;
import dev.stile.access.NonceBook;
import dev.stile.app.config.ConfigWatch;
import dev.stile.app.config.StileConfig;
import dev.stile.assessment.Behaviour;
import dev.stile.assessment.MovementCheck;
import dev.stile.assessment.ReplayCheck;
import dev.stile.challenge.Devices;
import dev.stile.challenge.InitFailures;
import dev.stile.challenge.IssueChallenge;
import dev.stile.challenge.Judging;
import dev.stile.challenge.Pictures;
import dev.stile.challenge.RedeemProof;
import dev.stile.challenge.SpentLedger;
import dev.stile.challenge.SubmitAttempt;
import dev.stile.challenge.Traffic;
import dev.stile.http.AttemptLog;
import dev.stile.http.EventRecorder;
import dev.stile.http.VisitorNames;
import dev.stile.http.asset.Assets;
import dev.stile.http.asset.Release;
import dev.stile.http.asset.WebviewPage;
import dev.stile.http.business.BusinessApi;
import dev.stile.http.client.ClientApi;
import dev.stile.http.client.Relays;
import dev.stile.http.server.HttpServer;
import dev.stile.limit.AccountLimit;
import dev.stile.limit.CounterStore;
import dev.stile.limit.Frequencies;
import dev.stile.limit.InitLimit;
import dev.stile.limit.TokenLimit;
import dev.stile.puzzle.PuzzleMaker;
import dev.stile.puzzle.PuzzleMaker.Home;
import dev.stile.puzzle.PuzzlePool;
import dev.stile.report.Counts;
import dev.stile.scene.Directory;
import dev.stile.scene.Form;
import dev.stile.scene.Scene;
import dev.stile.seal.MasterKeyFile;
import dev.stile.seal.MasterKeys;
import dev.stile.seal.Pseudonyms;
import dev.stile.seal.Sealer;
import dev.stile.store.memory.MemoryCounterStore;
import dev.stile.store.memory.MemoryReplays;
import dev.stile.store.memory.MemorySpentLedger;
import dev.stile.store.sqlite.SqliteCounterStore;
import dev.stile.store.sqlite.SqliteSpentLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running service: everything that {@link #start} has opened, closed in the reverse order. */
public final class Stile implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Stile.class);

  /** How far a business server's clock may be off, either way. */
  private static final Duration SIGNATURE_WINDOW = Duration.ofMinutes(15);

  /** Ten kilobytes each: enough for a burst while the next ones are drawn. */
  private static final int POOLED_PICTURES = 256;

  /** Visitors that are counted exactly at a time, some 300 bytes each; beyond, they share. */
  private static final int COUNTED_KEYS = 200_000;

  /** Scenes times kinds of pointers whose movements are remembered at a time. */
  private static final int REMEMBERED_SHELVES = 64;

  /** On each; half a kilobyte a movement. */
  private static final int REMEMBERED_MOVEMENTS = 10_000;

  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private final AtomicBoolean ready = new AtomicBoolean();
  private final HttpServer server;

  private Stile(ConfigWatch config, Surroundings surroundings) throws IOException {
    try {
      server = open(config, surroundings);
      opened(config);
    } catch (IOException | RuntimeException | Error e) {
      opened(config);
      close();
      throw e;
    }
  }

  private HttpServer open(ConfigWatch config, Surroundings surroundings) throws IOException {
    StileConfig first = config.get();
    InstantSource clock = surroundings.clock();
    SecureRandom random = surroundings.random();
    Supplier<Directory> directory = () -> config.get().directory();
    Files.createDirectories(first.dataFolder());
    MasterKeys keys = MasterKeyFile.readOrCreate(first.masterKey(), random);
    Sealer sealer = new Sealer(keys, clock, random);
    SpentLedger ledger = ledger(first, clock);
    Frequencies frequencies = new Frequencies(counters(first, clock), keys.derive("frequencies"));
    Pictures pictures = surroundings.pictures().orElseGet(() -> pools(random));
    AccountLimit accountLimit = new AccountLimit(clock, random);
    Counts counts = new Counts();
    counts.publish("stile.spent.ids", "Spent ids held.", ledger, SpentLedger::size);
    counts.publish(
        "stile.open.doors",
        "Scenes in test mode that let everybody pass.",
        config,
        watch -> watch.get().openDoors().size());
    Authenticate authenticate =
        new Authenticate(
            directory,
            () -> config.get().publicHosts(),
            new NonceBook(clock, SIGNATURE_WINDOW),
            clock,
            SIGNATURE_WINDOW);
    EventRecorder recorder =
        new EventRecorder(
            opened(EventDestinations.open(first, clock, counts)),
            new VisitorNames(new Pseudonyms(keys.derive("events"))),
            clock);
    InitFailures initFailures = new InitFailures(clock);
    Devices devices =
        new Devices(
            sealer, keys.derive("devices"), () -> config.get().deviceRetention(), clock, random);
    Judging judging =
        new Judging(
            ledger,
            frequencies,
            devices,
            new MovementCheck(
                Behaviour.ofThisBuild(),
                new ReplayCheck(
                    new MemoryReplays(REMEMBERED_SHELVES, REMEMBERED_MOVEMENTS), clock)),
            sealer,
            clock,
            new AttemptLog().and(recorder));
    ClientApi clientApi =
        new ClientApi(
            () -> config.get().baseDomains(),
            new Relays(directory, authenticate),
            new IssueChallenge(
                directory,
                new InitLimit(clock, random, () -> config.get().initLimits()),
                accountLimit,
                new TokenLimit(clock, random),
                new Traffic(frequencies, devices, accountLimit),
                ledger,
                pictures,
                initFailures,
                sealer,
                clock,
                random),
            new SubmitAttempt(directory, judging, sealer, clock, random),
            counts);
    BusinessApi businessApi =
        new BusinessApi(
            authenticate,
            new RedeemProof(directory, accountLimit, ledger, judging, initFailures, sealer, clock),
            recorder,
            random,
            counts);
    HttpServer.Front front =
        new HttpServer.Front(
            address -> config.get().trusts(address),
            new Assets(Release.packaged(Main.Version.product(), first.failoverHosts())),
            new WebviewPage(
                id -> directory.get().scene(id).map(Scene::frameAncestors).orElse(List.of()),
                first.failoverHosts()),
            clientApi,
            businessApi,
            counts);
    return opened(new Listening(config, front, () -> ready.get() && ledger.isOpen()).open());
  }

  /**
   * What a service is surrounded by. Tests put their own in its place.
   *
   * @param pictures where they come from, or empty for the real ones
   */
  public record Surroundings(
      InstantSource clock, SecureRandom random, Optional<Pictures> pictures) {
    /** The world as it is. */
    public static Surroundings real() {
      return new Surroundings(InstantSource.system(), new SecureRandom(), Optional.empty());
    }
  }

  /**
   * Opens the stores and the listeners of {@code config}.
   *
   * @param config the configuration in force; closed together with the service, also when that
   *     can't start
   * @throws Exception when a file can't be opened or an address can't be bound
   */
  public static Stile start(ConfigWatch config, Surroundings surroundings) throws Exception {
    Stile stile = new Stile(config, surroundings);
    try {
      stile.server.start();
    } catch (Exception e) {
      stile.close();
      throw e;
    }
    config.start();
    stile.ready.set(true);
    return stile;
  }

  /** The ports in use: the public listeners' in their order, then management's. */
  public List<Integer> ports() {
    return server.ports();
  }

  private SpentLedger ledger(StileConfig config, InstantSource clock) {
    return switch (config.store()) {
      case MEMORY -> new MemorySpentLedger(clock, config.ledgerCapacity());
      case SQLITE ->
          opened(
              new SqliteSpentLedger(
                  config.dataFolder().resolve("spent.db"), clock, config.ledgerCapacity()));
    };
  }

  private CounterStore counters(StileConfig config, InstantSource clock) {
    return switch (config.store()) {
      case MEMORY -> new MemoryCounterStore(clock, COUNTED_KEYS);
      case SQLITE ->
          opened(
              new SqliteCounterStore(
                  config.dataFolder().resolve("counters.db"), clock, COUNTED_KEYS));
    };
  }

  /** A pool for each form that has a picture: any scene may be changed to it at any time. */
  private Pictures pools(SecureRandom random) {
    Map<Form, PuzzlePool> pools =
        new EnumMap<>(
            Map.of(
                Form.PUZZLE,
                pool(() -> new PuzzleMaker(random, Home.GAP)),
                Form.INPAINTING,
                pool(() -> new PuzzleMaker(random, Home.PATCH))));
    return form -> Optional.ofNullable(pools.get(form)).flatMap(PuzzlePool::take);
  }

  private PuzzlePool pool(Supplier<PuzzleMaker> makers) {
    int processors = Runtime.getRuntime().availableProcessors();
    return opened(new PuzzlePool(makers, POOLED_PICTURES, processors));
  }

  private <T extends AutoCloseable> T opened(T resource) {
    opened.push(resource);
    return resource;
  }

  /** Lets requests under way end, then closes the stores. */
  @Override
  public void close() {
    ready.set(false);
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (Exception e) {
        LOG.error("closing failed", e);
      }
    }
  }
}
