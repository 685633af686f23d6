package dev.stile.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Makes scene tokens as a business server does. */
public final class SceneToken {
  private SceneToken() {}

  /** The token for {@code scene&seconds&life}, or for any other text. */
  public static String of(byte[] key, byte[] vector, String content) {
    return encrypted("AES/CBC/PKCS5Padding", key, vector, content.getBytes(UTF_8));
  }

  /** A token whose content carries what padding it has. */
  static String unpadded(byte[] key, byte[] vector, byte[] content) {
    return encrypted("AES/CBC/NoPadding", key, vector, content);
  }

  private static String encrypted(String mode, byte[] key, byte[] vector, byte[] content) {
    try {
      Cipher cipher = Cipher.getInstance(mode);
      cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(vector));
      byte[] encrypted = cipher.doFinal(content);
      ByteBuffer token = ByteBuffer.allocate(vector.length + encrypted.length);
      return Base64.getEncoder().encodeToString(token.put(vector).put(encrypted).array());
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
