package dev.stile.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Hashes of names under a secret: equal names have equal hashes, and who does not know the secret
 * cannot try names out. Thread-safe.
 */
public final class Pseudonyms {
  private static final String ALGORITHM = "HmacSHA256";

  /** With its key set; each hash is made by a copy. */
  private final Mac keyed;

  /**
   * @param secret 32 bytes that no visitor knows; the same after a restart and on all nodes, or
   *     nothing is recognized
   */
  public Pseudonyms(byte[] secret) {
    try {
      this.keyed = Mac.getInstance(ALGORITHM);
      keyed.init(new SecretKeySpec(secret, ALGORITHM));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(ALGORITHM + " is missing in this JDK", e);
    }
  }

  /** 32 bytes; a name is all its parts, each delimited by its length. */
  public ByteBuffer of(String... parts) {
    try {
      Mac mac = (Mac) keyed.clone();
      for (String part : parts) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        mac.update(bytes);
      }
      return ByteBuffer.wrap(mac.doFinal());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(ALGORITHM + " of this JDK can't be copied", e);
    }
  }
}
