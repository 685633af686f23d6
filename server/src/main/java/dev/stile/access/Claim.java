package dev.stile.access;

import dev.stile.scene.AccessKey;
import java.util.Optional;
import java.util.Set;

/** Who a request says has signed it, complete and within bounds, but not believed yet. */
sealed interface Claim extends Reading permits Acs3Claim, RpcClaim {

  Fields fields();

  String accessKeyId();

  String signature();

  /** Whether this is the newer of the two families. */
  boolean v3();

  /**
   * Why the key's owner has not signed this request; nothing when the signature holds.
   *
   * @param publicHosts names under which this service is reached, besides the one received
   */
  Optional<Fault> disproof(AccessKey key, Set<String> publicHosts);

  /** When it was signed, as written. */
  default String timestamp() {
    return fields().get(Field.TIMESTAMP);
  }

  /** Empty if none came. */
  default String securityToken() {
    return fields().get(Field.SECURITY_TOKEN);
  }

  /** Empty if none came. */
  default String nonce() {
    return fields().get(Field.SIGNATURE_NONCE);
  }

  default String action() {
    return fields().get(Field.ACTION);
  }

  default String version() {
    return fields().get(Field.VERSION);
  }
}
