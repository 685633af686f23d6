package dev.stile.sdk;

import java.util.Optional;

/** An access key as a business server has it in its settings: perhaps not one of ours. */
record Credentials(String id, String secret, Optional<String> securityToken) {
  static final Credentials SHOP = of("LTAI-shop", "shop-secret");
  static final Credentials WITHOUT_PERMISSION = of("LTAI-weak", "weak-secret");
  static final Credentials SUSPENDED = of("LTAI-broke", "broke-secret");
  static final Credentials TINY = of("LTAI-tiny", "tiny-secret");
  static final Credentials TEMPORARY = temporary("sts-token");

  static Credentials of(String id, String secret) {
    return new Credentials(id, secret, Optional.empty());
  }

  /** The key that needs a token, with this one. */
  static Credentials temporary(String securityToken) {
    return new Credentials("STS.shop", "sts-secret", Optional.of(securityToken));
  }
}
