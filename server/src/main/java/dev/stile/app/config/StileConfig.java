package dev.stile.app.config;

import dev.stile.limit.InitRates;
import dev.stile.scene.AddressRange;
import dev.stile.scene.Directory;
import dev.stile.scene.Scene;
import dev.stile.scene.SceneStatus;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Everything that the configuration file decides, checked; immutable.
 *
 * @param listeners where visitors and business servers connect, at least one
 * @param management where health, readiness and metrics are served
 * @param baseDomains domains under which the first label names the account; lower case
 * @param publicHosts hosts that callers may have signed although another one arrives; lower case
 * @param failoverHosts origins that the widget turns to when this server does not answer; in order
 * @param trustedProxies whose word about the visitor's address is believed
 * @param dataFolder holds what must survive a restart
 * @param masterKey file of the key that every seal is derived from
 * @param store where spent ids are kept
 * @param ledgerCapacity unexpired spent ids held before new attempts are refused
 * @param events what becomes of events
 * @param initLimits challenges per visitor address
 * @param deviceRetention how long a device's token counts after it was given
 * @param directory accounts, keys and scenes
 */
public record StileConfig(
    List<Listener> listeners,
    HostPort management,
    Set<String> baseDomains,
    Set<String> publicHosts,
    List<String> failoverHosts,
    List<AddressRange> trustedProxies,
    Path dataFolder,
    Path masterKey,
    Store store,
    int ledgerCapacity,
    EventSettings events,
    InitRates initLimits,
    Duration deviceRetention,
    Directory directory) {

  public StileConfig {
    listeners = List.copyOf(listeners);
    baseDomains = Set.copyOf(baseDomains);
    publicHosts = Set.copyOf(publicHosts);
    failoverHosts = List.copyOf(failoverHosts);
    trustedProxies = List.copyOf(trustedProxies);
  }

  /** Whether {@code address} is a trusted proxy. */
  public boolean trusts(InetAddress address) {
    return trustedProxies.stream().anyMatch(range -> range.contains(address));
  }

  /** Scenes whose test mode lets visitors pass, by id: worth a warning wherever listed. */
  public List<Scene> openDoors() {
    return scenes(SceneStatus::isOpenDoor);
  }

  /** Scenes whose test mode lets nobody pass, by id. */
  public List<Scene> shutDoors() {
    return scenes(status -> status != SceneStatus.RELEASE && !status.isOpenDoor());
  }

  private List<Scene> scenes(Predicate<SceneStatus> wanted) {
    return directory.scenes().stream()
        .filter(scene -> wanted.test(scene.status()))
        .sorted(Comparator.comparing(Scene::id))
        .toList();
  }
}
