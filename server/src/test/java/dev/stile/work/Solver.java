package dev.stile.work;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.StringJoiner;

/** Does the work as a browser does, by what the init reply says alone. */
public final class Solver {
  private Solver() {}

  /** The solution of {@code algorithm.bits.salt}; empty for an empty statement. */
  public static String solve(String statement) {
    if (statement.isEmpty()) {
      return "";
    }
    String[] parts = statement.split("\\.", -1);
    int bits = Integer.parseInt(parts[1]);
    StringJoiner solution = new StringJoiner(".");
    for (int i = 0; i < 8; i++) {
      long nonce = 0;
      while (zeroBits(parts[2] + "." + i + "." + nonce) < bits) {
        nonce++;
      }
      solution.add(Long.toString(nonce));
    }
    return solution.toString();
  }

  private static int zeroBits(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII));
      return Integer.numberOfLeadingZeros(ByteBuffer.wrap(hash).getInt());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
