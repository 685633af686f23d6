package dev.stile.limit;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.stream.LongStream;

/** The count of one key: sixty minutes by the minute, and a day by the hour. Not thread-safe. */
final class WindowCount {
  private static final int MINUTES = 60;
  private static final int HOURS = 24;

  private final Buckets minutes;
  private final Buckets hours;

  WindowCount() {
    this(new Buckets(MINUTES), new Buckets(HOURS));
  }

  private WindowCount(Buckets minutes, Buckets hours) {
    this.minutes = minutes;
    this.hours = hours;
  }

  Tally add(Instant now) {
    return new Tally(minutes.add(minute(now)), hours.add(hour(now)));
  }

  Tally look(Instant now) {
    return new Tally(minutes.sum(minute(now)), hours.sum(hour(now)));
  }

  private static long minute(Instant now) {
    return Math.floorDiv(now.getEpochSecond(), 60);
  }

  private static long hour(Instant now) {
    return Math.floorDiv(now.getEpochSecond(), 3600);
  }

  /** The counts as bytes: how many minutes there are, then all cells. */
  byte[] toBytes() {
    long[] first = minutes.cells();
    long[] second = hours.cells();
    ByteBuffer bytes = ByteBuffer.allocate(1 + Long.BYTES * (first.length + second.length));
    bytes.put((byte) first.length);
    LongStream.concat(LongStream.of(first), LongStream.of(second)).forEach(bytes::putLong);
    return bytes.array();
  }

  static WindowCount ofBytes(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    long[] first = LongStream.generate(in::getLong).limit(in.get()).toArray();
    long[] second = LongStream.generate(in::getLong).limit(in.remaining() / Long.BYTES).toArray();
    return new WindowCount(new Buckets(MINUTES, first), new Buckets(HOURS, second));
  }
}
