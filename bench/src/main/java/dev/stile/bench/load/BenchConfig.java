package dev.stile.bench.load;

import dev.stile.bench.call.Caller;
import java.nio.file.Path;

/**
 * The configuration that is measured: quotas out of the way, and light work, since the generator
 * must do it; checking it costs the same. Everything else as by default.
 *
 * @param store {@code memory} or {@code sqlite}
 * @param isBehindProxy whether the generator's word about a visitor's address is believed
 */
public record BenchConfig(String store, boolean isBehindProxy, int port, int managementPort)
    implements Configuration {
  /** The scene with a picture. */
  public static final String PUZZLE = "puzzle";

  /** The scene without one. */
  public static final String SLIDER = "slider";

  /** A configuration with ports that are free now. */
  public static BenchConfig on(String store) {
    return new BenchConfig(store, false, ServerProcess.freePort(), ServerProcess.freePort());
  }

  /** The same, behind a proxy. */
  public BenchConfig behindProxy() {
    return new BenchConfig(store, true, port, managementPort);
  }

  @Override
  public String toYaml(Path folder) {
    return """
    listeners:
      - address: 127.0.0.1:%d
    management: 127.0.0.1:%d
    trustedProxies: [%s]
    dataFolder: %s
    store: %s
    initLimits: {perHour: 1000000, per10Seconds: 1000000}
    accounts:
      - prefix: bench1
        default: true
        clientQps: 1000000
        businessQps: 1000000
        accessKeys:
          - {id: %s, secret: %s}
        scenes:
          - {id: %s, name: Puzzle, form: puzzle, work: 4,
             policy: {scriptedInput: observe, behaviour: observe,
               addressFrequency: {perHour: 999999999, perDay: 999999999},
               deviceFrequency: {perHour: 999999999, perDay: 999999999}}}
          - {id: %s, name: Slider, form: sliding, work: 4, ticketLife: 600,
             policy: {scriptedInput: observe, behaviour: observe,
               addressFrequency: {perHour: 999999999, perDay: 999999999},
               deviceFrequency: {perHour: 999999999, perDay: 999999999}}}
    """
        .formatted(
            port,
            managementPort,
            isBehindProxy ? "127.0.0.1" : "",
            folder,
            store,
            Caller.BENCH.keyId(),
            Caller.BENCH.secret(),
            PUZZLE,
            SLIDER);
  }
}
