package dev.stile.app.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** What is bound or opened once at the start, and so can't change under a running server. */
final class RestartKeys {
  private static final Map<String, Function<StileConfig, Object>> KEYS = keys();

  private RestartKeys() {}

  private static Map<String, Function<StileConfig, Object>> keys() {
    Map<String, Function<StileConfig, Object>> keys = new LinkedHashMap<>();
    // A listener's certificate may change; its address, and whether it speaks TLS, may not.
    keys.put("listeners", config -> config.listeners().stream().map(RestartKeys::bound).toList());
    keys.put("management", StileConfig::management);
    // Pages pin the script that they are written into.
    keys.put("failoverHosts", StileConfig::failoverHosts);
    keys.put("dataFolder", StileConfig::dataFolder);
    keys.put("masterKey", StileConfig::masterKey);
    keys.put("store", StileConfig::store);
    keys.put("ledgerCapacity", StileConfig::ledgerCapacity);
    keys.put("events", StileConfig::events);
    return keys;
  }

  private static String bound(Listener listener) {
    return listener.address() + (listener.tls().isPresent() ? " tls" : "");
  }

  /** The keys in which the two differ and which only a restart can change. */
  static List<String> between(StileConfig running, StileConfig wanted) {
    return KEYS.entrySet().stream()
        .filter(key -> !Objects.equals(key.getValue().apply(running), key.getValue().apply(wanted)))
        .map(Map.Entry::getKey)
        .toList();
  }
}
