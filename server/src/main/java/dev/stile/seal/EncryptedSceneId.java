package dev.stile.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The token with which a business server vouches for a page: {@code scene&seconds&life}, AES-256 in
 * CBC mode behind its initialization vector, in standard Base64.
 *
 * <p>The format is the vendor's and carries no authentication. Whoever holds a token can change its
 * first sixteen characters at will, by the initialization vector: the scene is compared, but of a
 * scene with a short id the time of issue stands there too. The rest he can only garble.
 */
public final class EncryptedSceneId {
  private static final int BLOCK = 16;
  private static final int LONGEST_TOKEN = 1024;
  private static final int LONGEST_LIFE_SECONDS = 86_400;
  private static final Pattern CONTENT =
      Pattern.compile("([A-Za-z0-9_-]{1,32})&(0|[1-9][0-9]{0,11})&([1-9][0-9]{0,4})");

  private EncryptedSceneId() {}

  /**
   * Opens a token, if it vouches for {@code sceneId} now. All that is wrong is alike, and once the
   * token is of a possible length, each takes the same steps: wrong padding is not told apart, not
   * even by the time.
   *
   * @param key 32 bytes
   * @return what makes this token another than the next: its content behind the initialization
   *     vector, which a visitor can't change without garbling it
   */
  public static Optional<String> open(String token, byte[] key, String sceneId, Instant now) {
    byte[] bytes = decoded(token);
    if (bytes.length < 2 * BLOCK || bytes.length % BLOCK != 0) {
      return Optional.empty();
    }
    byte[] padded = decrypted(bytes, key);
    int padding = paddingOf(padded);
    // Without a padding there is still a content to look at, and one that takes as long to refuse.
    int length = padded.length - Math.max(1, padding);
    String content = new String(padded, 0, length, StandardCharsets.ISO_8859_1);
    boolean vouches = vouches(content, sceneId, now.getEpochSecond());
    vouches &= padding > 0;
    return vouches
        ? Optional.of(
            Base64.getEncoder().encodeToString(Arrays.copyOfRange(bytes, BLOCK, bytes.length)))
        : Optional.empty();
  }

  private static byte[] decoded(String token) {
    if (token.length() > LONGEST_TOKEN) {
      return new byte[0];
    }
    try {
      return Base64.getDecoder().decode(token);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  private static byte[] decrypted(byte[] bytes, byte[] key) {
    try {
      // The JDK would tell a wrong padding apart by an exception; it is looked at below.
      Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
      IvParameterSpec vector = new IvParameterSpec(bytes, 0, BLOCK);
      cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), vector);
      return cipher.doFinal(bytes, BLOCK, bytes.length - BLOCK);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES in CBC mode is missing in this JDK", e);
    }
  }

  /** Length of the padding (PKCS #7), or 0 when there is none; the same steps for any bytes. */
  private static int paddingOf(byte[] padded) {
    int padding = padded[padded.length - 1];
    int wrong = 0;
    for (int back = 1; back <= BLOCK; back++) {
      int isPadding = (back - 1 - padding) >> 31;
      wrong |= isPadding & (padded[padded.length - back] ^ padding);
    }
    boolean sound = wrong == 0;
    sound &= padding >= 1;
    sound &= padding <= BLOCK;
    return sound ? padding : 0;
  }

  private static boolean vouches(String content, String sceneId, long now) {
    Matcher match = CONTENT.matcher(content);
    if (!match.matches()) {
      return false;
    }
    long issued = Long.parseLong(match.group(2));
    int life = Integer.parseInt(match.group(3));
    return match.group(1).equals(sceneId)
        && life <= LONGEST_LIFE_SECONDS
        && issued <= now
        && now <= issued + life;
  }
}
