package dev.stile.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;

/**
 * A short stand-in for texts that strangers choose: the first 128 bits of their SHA-256, each text
 * preceded by its length, so that no two lists of texts run into one.
 */
record Mark(long high, long low) {

  static Mark of(String... texts) {
    MessageDigest sha256 = Sha256.digest();
    for (String text : texts) {
      byte[] bytes = text.getBytes(UTF_8);
      sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
      sha256.update(bytes);
    }
    ByteBuffer hash = ByteBuffer.wrap(sha256.digest());
    return new Mark(hash.getLong(), hash.getLong());
  }
}
