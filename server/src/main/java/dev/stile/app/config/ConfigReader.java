package dev.stile.app.config;

import dev.stile.limit.InitRates;
import dev.stile.scene.AddressRange;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a configuration and finds everything that is wrong with it in one go. The keys, their types
 * and defaults are described in {@code docs/operate/configuration.md}.
 *
 * <p>Thread-safe as far as the environment is.
 */
public final class ConfigReader {
  /** 20 min of 8,000 attempts a second. */
  private static final int DEFAULT_LEDGER_CAPACITY = 10_000_000;

  private static final Duration DEFAULT_DEVICE_RETENTION = Duration.ofDays(30);

  private final Function<String, @Nullable String> environment;
  private final InstantSource clock;

  /**
   * @param environment what a variable of the environment holds, or null
   * @param clock tells whether a certificate has expired
   */
  public ConfigReader(Function<String, @Nullable String> environment, InstantSource clock) {
    this.environment = environment;
    this.clock = clock;
  }

  /** Reads {@code file}; relative paths in it start from its folder. */
  public Reading read(Path file) {
    SourceFiles sources = new SourceFiles();
    Path absolute = file.toAbsolutePath();
    return switch (sources.read(absolute)) {
      case SourceFiles.Content.Held(byte[] bytes) ->
          read(bytes, absolute.resolveSibling(""), sources, new TreeSet<>());
      case SourceFiles.Content.Unusable(String sentence) ->
          new Reading.Faulty(List.of(new Fault(file.toString(), sentence)), sources);
    };
  }

  /** Reads {@code text}; relative paths in it start from {@code folder}. */
  public Reading read(String text, Path folder) {
    return read(text, folder, new TreeSet<>());
  }

  /**
   * @param allKeys collects every key that the reader knows and has had reason to ask for
   */
  Reading read(String text, Path folder, Set<String> allKeys) {
    return read(text.getBytes(StandardCharsets.UTF_8), folder, new SourceFiles(), allKeys);
  }

  private Reading read(byte[] bytes, Path folder, SourceFiles sources, Set<String> allKeys) {
    Faults faults = new Faults();
    Values values = new Values(environment, folder, sources, faults);
    Optional<StileConfig> config =
        values
            .utf8(bytes, Keys.FILE, "is not UTF-8")
            .flatMap(text -> YamlTree.parse(text, faults))
            .flatMap(
                root -> config(new Section("", root, values, faults, allKeys), values, faults));
    return config
        .<Reading>map(whole -> new Reading.Loaded(whole, faults.warnings(), sources))
        .orElseGet(() -> new Reading.Faulty(faults.faults(), sources));
  }

  private Optional<StileConfig> config(Section root, Values values, Faults faults) {
    ListenersReader listenersReader = new ListenersReader(values, faults, clock.instant());
    AccountsReader accounts = new AccountsReader(faults);
    List<Listener> listeners = listenersReader.listeners(root);
    HostPort management = listenersReader.management(root);
    Set<String> baseDomains = distinct(root.list("baseDomains", Kinds.DOMAIN), faults);
    Set<String> publicHosts = distinct(root.list("publicHosts", Kinds.PUBLIC_HOST), faults);
    Set<String> failoverHosts = distinct(root.list("failoverHosts", Kinds.ORIGIN), faults);
    Set<AddressRange> proxies = distinct(root.list("trustedProxies", Kinds.ADDRESS_RANGE), faults);
    Path dataFolder = root.file("dataFolder").orElseGet(() -> Path.of("stile-data"));
    Path masterKey = root.file("masterKey").orElseGet(() -> dataFolder.resolve("master.key"));
    Store store = root.optional("store", Kind.oneOf(Store.class)).orElse(Store.SQLITE);
    int capacity =
        root.optional("ledgerCapacity", Kind.number(1_000, 100_000_000))
            .orElse(DEFAULT_LEDGER_CAPACITY);
    EventSettings events =
        root.section("events").map(EventSettings::read).orElse(EventSettings.DEFAULT);
    InitRates limits = root.section("initLimits").map(this::limits).orElse(InitRates.DEFAULT);
    Duration devices =
        root.section("devices").map(ConfigReader::retention).orElse(DEFAULT_DEVICE_RETENTION);
    accounts.read(root);
    root.close();
    return faults.faults().isEmpty()
        ? Optional.of(
            new StileConfig(
                listeners,
                management,
                baseDomains,
                publicHosts,
                List.copyOf(failoverHosts),
                List.copyOf(proxies),
                dataFolder,
                masterKey,
                store,
                capacity,
                events,
                limits,
                devices,
                accounts.directory()))
        : Optional.empty();
  }

  private InitRates limits(Section section) {
    try (section) {
      // An IPv6 /48 is counted to 16 times that.
      Kind<Integer> count = Kind.number(1, 1_000_000);
      return new InitRates(
          section.optional("perHour", count).orElse(InitRates.DEFAULT.perHour()),
          section.optional("per10Seconds", count).orElse(InitRates.DEFAULT.per10Seconds()));
    }
  }

  private static Duration retention(Section section) {
    try (section) {
      return section
          .optional("retentionDays", Kind.number(1, 365))
          .map(Duration::ofDays)
          .orElse(DEFAULT_DEVICE_RETENTION);
    }
  }

  private static <T> Set<T> distinct(List<Section.Item<T>> items, Faults faults) {
    Set<T> found = new LinkedHashSet<>();
    for (Section.Item<T> item : items) {
      if (!found.add(item.value())) {
        faults.add(item.path(), "is listed twice");
      }
    }
    return found;
  }
}
