package dev.stile.trajectory;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/**
 * Names a movement exactly: the same places after the same times, wherever and whenever it began.
 * 128 bits of SHA-256 over hundredths of pixels and tenths of milliseconds.
 */
public record TrackHash(long high, long low) {
  /** Two people may well make the same five steps. */
  private static final int FEWEST_POINTS = 8;

  /** The hash of a track, or nothing if two people might share it. */
  public static Optional<TrackHash> of(Track track) {
    if (track.size() < FEWEST_POINTS) {
      return Optional.empty();
    }
    ByteBuffer bytes = ByteBuffer.allocate(track.size() * 24);
    for (int i = 0; i < track.size(); i++) {
      bytes.putLong(Math.round((track.timeMs(i) - track.timeMs(0)) * 10));
      bytes.putLong(Math.round((track.x(i) - track.x(0)) * 100));
      bytes.putLong(Math.round((track.y(i) - track.y(0)) * 100));
    }
    ByteBuffer hash = ByteBuffer.wrap(sha256(bytes.array()));
    return Optional.of(new TrackHash(hash.getLong(), hash.getLong()));
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }
}
