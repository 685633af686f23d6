package dev.stile.http.asset;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** Names of contents. */
final class Digests {
  private Digests() {}

  /** SHA-256 in lower-case hexadecimal. */
  static String hex(byte[] content) {
    return HexFormat.of().formatHex(digest("SHA-256").digest(content));
  }

  /** What an {@code integrity} attribute takes: SHA-384, as browsers' documentation suggests. */
  static String integrity(byte[] content) {
    return "sha384-" + Base64.getEncoder().encodeToString(digest("SHA-384").digest(content));
  }

  private static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has " + algorithm, e);
    }
  }
}
