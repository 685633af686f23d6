package dev.stile.report;

import java.io.IOException;
import java.util.List;

/**
 * Keeps events for a while, see {@link Keeping}. What was appended last may not be found yet; what
 * was when the store was closed in order is found after it is opened again, if it outlives that.
 */
public interface EventStore extends EventSink {
  /**
   * The events under one certifyId, in the order in which they came. Where there are more than
   * {@code most}, those that cost nothing are left out first, then the oldest.
   *
   * @throws IOException when they can't be read
   */
  List<Event> find(String account, String certifyId, int most) throws IOException;
}
