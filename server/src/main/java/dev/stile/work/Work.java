package dev.stile.work;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * The work that one challenge asks for: {@value #NONCES} numbers, each of which makes a hash begin
 * with {@code bits} zero bits. Eight small searches instead of one large one: the time of their sum
 * varies by a third, that of a single one by its whole length. Bound to the challenge's own id, so
 * that no other challenge has its solution, and to a salt that nobody knows before it is issued.
 *
 * @param bits zero bits that each hash begins with, 0 to {@link #MOST_BITS}; 0 asks for no work
 * @param idHigh the challenge's own id, with {@code idLow}
 * @param saltHigh random and unpredictable, with {@code saltLow}
 */
public record Work(int bits, long idHigh, long idLow, long saltHigh, long saltLow) {
  /** Eight million hashes on average; each bit more would double that. */
  public static final int MOST_BITS = 20;

  /** What a solution without work looks like. */
  public static final String NONE = "";

  private static final int NONCES = 8;
  private static final String ALGORITHM = "sha256";

  /** The largest whole number that every browser counts exactly. */
  private static final long LARGEST_NONCE = 1L << 53;

  private static final Pattern NONCE = Pattern.compile("0|[1-9][0-9]{0,15}");
  private static final Pattern SEPARATOR = Pattern.compile("\\.");

  public Work {
    if (bits < 0 || bits > MOST_BITS) {
      throw new IllegalArgumentException("work of " + bits + " bits");
    }
  }

  /**
   * What the browser is told: {@code algorithm.bits.salt}, or empty when there is nothing to do.
   */
  public String statement() {
    return bits == 0 ? NONE : ALGORITHM + "." + bits + "." + salt();
  }

  /**
   * Whether {@code solution} is eight numbers that solve this work. Always eight hashes: how long
   * it takes says nothing about which of them was wrong.
   */
  public boolean isSolvedBy(String solution) {
    if (bits == 0) {
      return solution.equals(NONE);
    }
    String[] nonces = SEPARATOR.split(solution, NONCES + 1);
    if (nonces.length != NONCES) {
      return false;
    }
    boolean solved = true;
    MessageDigest sha256 = sha256();
    String salt = salt();
    for (int i = 0; i < NONCES; i++) {
      String hashed = salt + "." + i + "." + nonces[i];
      byte[] hash = sha256.digest(hashed.getBytes(StandardCharsets.UTF_8));
      int start = ByteBuffer.wrap(hash).getInt();
      solved &= isNonce(nonces[i]);
      solved &= Integer.numberOfLeadingZeros(start) >= bits;
    }
    return solved;
  }

  /** Written in one way only, so that a solution has one text. */
  private static boolean isNonce(String text) {
    return NONCE.matcher(text).matches() && Long.parseLong(text) <= LARGEST_NONCE;
  }

  /**
   * 32 bytes in base64url, unlike those of any other challenge, and unknown before it is issued.
   */
  public String salt() {
    ByteBuffer bytes = ByteBuffer.allocate(4 * Long.BYTES);
    bytes.putLong(idHigh).putLong(idLow).putLong(saltHigh).putLong(saltLow);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
