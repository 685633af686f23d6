package dev.stile.bench.call;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The proof of work, as the visitor's browser computes it. */
public final class Work {
  private static final int NONCES = 8;

  private Work() {}

  /** The solution of {@code sha256.bits.salt}; empty for an empty text. */
  public static String solve(String work) {
    if (work.isEmpty()) {
      return "";
    }
    String[] parts = work.split("\\.", -1);
    int bits = Integer.parseInt(parts[1]);
    return IntStream.range(0, NONCES)
        .mapToObj(i -> Long.toString(nonce(parts[2] + "." + i + ".", bits)))
        .collect(Collectors.joining("."));
  }

  private static long nonce(String before, int bits) {
    return LongStream.iterate(0, nonce -> nonce + 1)
        .filter(nonce -> {
          byte[] hash = Hashes.sha256((before + nonce).getBytes(US_ASCII));
          return Integer.numberOfLeadingZeros(ByteBuffer.wrap(hash).getInt()) >= bits;
        })
        .findFirst()
        .orElseThrow();
  }
}
