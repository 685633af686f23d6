package dev.stile.http.business;

import dev.stile.access.Authentication.Authenticated;
import dev.stile.challenge.Spender;
import dev.stile.http.WireRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Who spends a ticket: the same for a repetition of one call and for nothing else. What makes a
 * call is its access key, its parameters, and the idempotency key or else the nonce. A call with
 * neither is never a repetition: a visitor who sends one ticket to a business server many times at
 * once would make it sign the very same call many times within one second.
 */
final class Spenders {
  private final RandomGenerator random;

  Spenders(RandomGenerator random) {
    this.random = random;
  }

  Spender of(
      WireRequest request, Authenticated caller, String parameter, Optional<String> sceneId) {
    Optional<String> idempotencyKey = request.first("IdempotencyKey").filter(key -> !key.isEmpty());
    if (idempotencyKey.isEmpty() && caller.nonce().isEmpty()) {
      return new Spender(random.nextLong(), random.nextLong());
    }
    List<String> parts =
        List.of(
            caller.key().id(),
            idempotencyKey.isPresent() ? "idempotency key" : "nonce",
            idempotencyKey.orElse(caller.nonce()),
            caller.action(),
            sceneId.orElse(""),
            parameter);
    ByteBuffer hash = ByteBuffer.wrap(sha256(parts));
    return new Spender(hash.getLong(), hash.getLong());
  }

  /** Each part after its length: joined texts could be cut elsewhere and mean something else. */
  private static byte[] sha256(List<String> parts) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        sha256.update(bytes);
      }
      return sha256.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
