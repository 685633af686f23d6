package dev.stile.http;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A request's body, read to its end but kept only in part when it is large: a client that is cut
 * off in the middle of sending sees a broken connection instead of an answer.
 *
 * @param kept the body; of an oversized one, its parameters with the long ones cut
 * @param sha256 of the whole body
 * @param oversized whether there was more than is kept
 */
@SuppressWarnings("ArrayRecordComponent") // Read once per request; never compared.
public record Body(byte[] kept, byte[] sha256, boolean oversized) {
  /** Room for an attempt of 64 KB with every byte percent-encoded, and its other fields. */
  public static final int MOST_KEPT = 256 * 1024;

  /** Enough for a megabyte with every byte percent-encoded, several times over. */
  public static final int MOST_READ = 16 * 1024 * 1024;

  /** The slowest phones send many times as much. */
  private static final int SLOWEST_BYTES_A_SECOND = 1024;

  /** A connection may stall once in between. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** All that a body may take: a megabyte in that time is slow already. */
  private static final Duration LONGEST = Duration.ofSeconds(60);

  /** The body of a request that has none. */
  public static final Body EMPTY = of(new byte[0]);

  /** A body that is at hand. */
  public static Body of(byte[] bytes) {
    return new Body(bytes, newSha256().digest(bytes), false);
  }

  /**
   * Reads a body to its end, or until it is past all bounds: then it is oversized, and what remains
   * unread makes the server close the connection after its answer.
   *
   * @param share the room that a long body may take
   * @throws IOException when the sender breaks off or is too slow
   */
  public static Body read(InputStream in, BodyRoom.Share share) throws IOException {
    return read(in, share, System::nanoTime);
  }

  /** Likewise, with a clock in nanoseconds. */
  static Body read(InputStream in, BodyRoom.Share share, LongSupplier nanos) throws IOException {
    MessageDigest sha256 = newSha256();
    KeptParameters kept = new KeptParameters(share);
    byte[] block = new byte[8192];
    long length = 0;
    long start = nanos.getAsLong();
    while (length <= MOST_READ) {
      Duration due = PATIENCE.plusSeconds(length / SLOWEST_BYTES_A_SECOND);
      long taken = nanos.getAsLong() - start;
      if (taken > Math.min(due.toNanos(), LONGEST.toNanos())) {
        throw new IOException("the body comes too slowly");
      }
      int count = in.read(block);
      if (count < 0) {
        break;
      }
      sha256.update(block, 0, count);
      kept.add(block, count);
      length += count;
    }
    return new Body(kept.toByteArray(), sha256.digest(), kept.isCut() || length > MOST_READ);
  }

  private static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
