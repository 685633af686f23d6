package dev.stile.challenge;

import dev.stile.limit.Allowance.Granted;
import dev.stile.limit.TokenLimit;
import dev.stile.scene.Account;
import dev.stile.scene.EncryptionKey;
import dev.stile.scene.Scene;
import dev.stile.seal.EncryptedSceneId;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Encryption mode: whether a page that asks for a challenge has its business server's word. The
 * answer is sealed with the challenge and nobody is told it before the attempt. Thread-safe.
 */
final class Vouching {
  private final TokenLimit limit;
  private final InstantSource clock;

  Vouching(TokenLimit limit, InstantSource clock) {
    this.limit = limit;
    this.clock = clock;
  }

  /** False for whatever reason, and where the scene does not ask for it. */
  boolean vouches(Optional<String> token, Account account, Scene scene) {
    Optional<EncryptionKey> key = account.encryptionKey();
    if (!scene.encryption().isRequired() || token.isEmpty() || key.isEmpty()) {
      return false;
    }
    return EncryptedSceneId.open(token.get(), key.get().secret(), scene.id(), clock.instant())
        .filter(content -> isWithinLimit(content, scene.encryption().tokenInits()))
        .isPresent();
  }

  private boolean isWithinLimit(String content, int most) {
    return most == 0 || limit.take(content, most) instanceof Granted;
  }
}
