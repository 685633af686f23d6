package dev.stile.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.stile.scene.AccessKey;
import dev.stile.scene.Directory;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What the callers of these tests share: keys, a moment, and the arithmetic of signing. */
final class Callers {
  static final String SIGNED_AT = "2026-11-21T04:52:15Z";
  static final Instant NOW = Instant.parse(SIGNED_AT);
  static final String KEY_ID = "LTAI-test-ak";
  static final String SECRET = "test-sk-0123456789";
  static final AccessKey KEY = new AccessKey(KEY_ID, SECRET, "acme", true, null);
  static final AccessKey TEMPORARY =
      new AccessKey("STS.test-ak", "sts-sk", "acme", true, "token+/=of the key");
  static final Duration WINDOW = Duration.ofMinutes(15);

  private Callers() {}

  static Authenticate authenticate(Instant now) {
    return authenticate(now, Set.of(), List.of(KEY, TEMPORARY));
  }

  static Authenticate authenticate(Instant now, Set<String> publicHosts, List<AccessKey> keys) {
    InstantSource clock = InstantSource.fixed(now);
    Directory directory = new Directory(List.of(), keys, List.of());
    return new Authenticate(
        () -> directory, () -> publicHosts, new NonceBook(clock, WINDOW), clock, WINDOW);
  }

  static byte[] hmac(String algorithm, String key, String message) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key.getBytes(UTF_8), algorithm));
      return mac.doFinal(message.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  static byte[] sha256(byte[] message) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(message);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  static String encode(String text) {
    return URLEncoder.encode(text, UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }
}
