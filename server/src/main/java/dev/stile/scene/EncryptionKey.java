package dev.stile.scene;

import java.security.MessageDigest;
import java.util.Arrays;

/**
 * The secret with which an account's business servers vouch for their pages; never logged, so
 * {@link #toString} leaves it out.
 */
@SuppressWarnings("ArrayRecordComponent") // Cloned on the way in and out, compared by content.
public record EncryptionKey(byte[] secret) {
  /** Bytes of a key: that of AES-256. */
  public static final int LENGTH = 32;

  public EncryptionKey {
    if (secret.length != LENGTH) {
      throw new IllegalArgumentException("an encryption key has " + LENGTH + " bytes");
    }
    secret = secret.clone();
  }

  @Override
  public byte[] secret() {
    return secret.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EncryptionKey key && MessageDigest.isEqual(secret, key.secret);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(secret);
  }

  @Override
  public String toString() {
    return "EncryptionKey[]";
  }
}
