package dev.stile.http;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The memory that long bodies and queries may take together. Senders decide how long a body is
 * under way, so without a bound many of them could fill the heap. Thread-safe.
 */
public final class BodyRoom {
  /** What is read takes about four times as much once it is copied, decoded and judged. */
  private static final int PART_OF_HEAP = 8;

  private final AtomicLong left;

  /**
   * Room for {@code bytes}.
   *
   * @param bytes above the {@link KeptParameters#FREE} ones that every body may have
   */
  public BodyRoom(long bytes) {
    this.left = new AtomicLong(bytes);
  }

  /** As much as suits the heap that this process may have. */
  public static BodyRoom ofHeap() {
    return new BodyRoom(Runtime.getRuntime().maxMemory() / PART_OF_HEAP);
  }

  /** A share for one request, with nothing in it yet. */
  public Share share() {
    return new Share();
  }

  /** What one request takes; to be closed when the request is answered. Used by one thread. */
  public final class Share implements AutoCloseable {
    private long taken;

    private Share() {}

    /** Takes so many bytes, or none and returns false. */
    boolean take(int bytes) {
      if (left.addAndGet(-bytes) < 0) {
        left.addAndGet(bytes);
        return false;
      }
      taken += bytes;
      return true;
    }

    @Override
    public void close() {
      left.addAndGet(taken);
      taken = 0;
    }
  }
}
