package dev.stile.sdk;

import java.util.Map;
import java.util.Optional;

/**
 * A call that the typed methods of an SDK do not make, but its general one does.
 *
 * @param parameters what goes where the action's own parameters go
 * @param nonce in the place of the one that the SDK would make up
 */
record FreeCall(
    String action, String version, Map<String, String> parameters, Optional<String> nonce) {
  static final String ACTION = "VerifyIntelligentCaptcha";
  static final String VERSION = "2023-03-05";

  FreeCall {
    parameters = Map.copyOf(parameters);
  }

  /** The usual action with these parameters. */
  static FreeCall with(Map<String, String> parameters) {
    return new FreeCall(ACTION, VERSION, parameters, Optional.empty());
  }

  FreeCall named(String otherAction, String otherVersion) {
    return new FreeCall(otherAction, otherVersion, parameters, nonce);
  }

  FreeCall nonce(String chosen) {
    return new FreeCall(action, version, parameters, Optional.of(chosen));
  }
}
