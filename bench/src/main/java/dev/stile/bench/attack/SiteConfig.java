package dev.stile.bench.attack;

import dev.stile.bench.call.Caller;
import dev.stile.bench.load.Configuration;
import dev.stile.bench.load.ServerProcess;
import java.nio.file.Path;

/**
 * The configuration that is attacked: as by default, but for what would end a measurement from one
 * machine. How many challenges an address may ask for is raised, and the addresses that the
 * attackers say to come from are believed, so each try has one of its own: limits by address are
 * tested elsewhere, and an attacker may hire as many as he pays for.
 */
record SiteConfig(int port, int managementPort) implements Configuration {
  static SiteConfig free() {
    return new SiteConfig(ServerProcess.freePort(), ServerProcess.freePort());
  }

  @Override
  public String toYaml(Path folder) {
    return """
    listeners:
      - address: 127.0.0.1:%d
    management: 127.0.0.1:%d
    trustedProxies: [127.0.0.1]
    dataFolder: %s
    store: memory
    initLimits: {perHour: 1000000, per10Seconds: 1000000}
    accounts:
      - prefix: bench1
        default: true
        clientQps: 1000000
        businessQps: 1000000
        accessKeys:
          - {id: %s, secret: %s}
        scenes:
          - {id: basic, name: Basic, form: puzzle}
          - {id: basic-observed, name: Observed, form: sliding, policy: {behaviour: observe}}
          - id: defended
            name: Defended
            form: puzzle
            policy: {strength: attack-and-defence}
          - id: defended-observed
            name: Defended and observed
            form: sliding
            policy: {strength: attack-and-defence, behaviour: observe}
          - {id: basic-check_box, name: Box, form: check-box}
          - {id: defended-check_box, name: Box, form: check-box, policy: {strength: attack-and-defence}}
          - {id: basic-traceless, name: Silent, form: traceless}
          - {id: defended-traceless, name: Silent, form: traceless, policy: {strength: attack-and-defence}}
          - {id: basic-inpainting, name: Restore, form: inpainting}
          - {id: defended-inpainting, name: Restore, form: inpainting, policy: {strength: attack-and-defence}}
    """
        .formatted(port, managementPort, folder, Caller.BENCH.keyId(), Caller.BENCH.secret());
  }
}
