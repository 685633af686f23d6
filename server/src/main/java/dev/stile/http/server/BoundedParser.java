package dev.stile.http.server;

import dev.stile.http.server.HeaderBudget.Seat;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpParser;

/**
 * A parser that allows a header only so much time, and a large one only within the budget. Jetty's
 * idle timeout alone would let a sender hold a connection for hours, one byte at a time; in a
 * trailer or the extension of a chunk as well. What is too large is read to its end, though not
 * kept: a client that is cut off in the middle of sending sees a broken connection instead of an
 * answer. Used by one connection.
 */
final class BoundedParser extends HttpParser {
  /** From the first byte of a request to the end of its header. */
  private static final Duration HEADER_TIME = Duration.ofSeconds(10);

  private static final Set<State> BEFORE_CONTENT = EnumSet.range(State.START, State.HEADER);

  /** Where a sender may go on for ever and the reader of the body gets nothing of it. */
  private static final Set<State> AROUND_CONTENT = EnumSet.of(State.CHUNK_SIZE, State.TRAILER);

  private final Seat seat;
  private boolean inHeader;
  private boolean dropping;
  private long headerBytes;
  private long headerStart;
  private boolean aroundContent;
  private long aroundBytes;
  private long aroundStart;

  /** Line ends without anything in between, at the end of what was read. */
  private int emptyLines;

  BoundedParser(RequestHandler handler, HttpCompliance compliance, Seat seat) {
    // The bound is ours to check, so that the rest can be read.
    super(handler, 2 * HeaderBudget.LARGEST, compliance);
    this.seat = seat;
  }

  @Override
  public boolean parseNext(ByteBuffer buffer) {
    if (dropping) {
      drop(buffer);
      return false;
    }
    int before = buffer.remaining();
    if (before > 0 && isReadingHeader() && !inHeader) {
      inHeader = true;
      headerStart = System.nanoTime();
      headerBytes = 0;
    }
    ByteBuffer read = buffer.slice();
    boolean result = super.parseNext(buffer);
    if (inHeader) {
      headerBytes += before - buffer.remaining();
      inHeader = isReadingHeader();
      check(read);
    }
    checkAroundContent(before - buffer.remaining());
    return result;
  }

  /** The line before a chunk, with its extensions, and the trailer have a header's bounds. */
  private void checkAroundContent(int parsed) {
    if (!AROUND_CONTENT.contains(getState())) {
      aroundContent = false;
    } else if (parsed > 0) {
      if (!aroundContent) {
        aroundContent = true;
        aroundBytes = 0;
        aroundStart = System.nanoTime();
      }
      aroundBytes += parsed;
      if (aroundBytes > HeaderBudget.ORDINARY
          || System.nanoTime() - aroundStart > HEADER_TIME.toNanos()) {
        aroundContent = false;
        refuse(408);
      }
    }
  }

  private boolean isReadingHeader() {
    return BEFORE_CONTENT.contains(getState());
  }

  private void check(ByteBuffer read) {
    if (!inHeader) {
      return;
    }
    if (isLate()) {
      refuse(408);
    } else if (headerBytes > HeaderBudget.LARGEST
        || (headerBytes > HeaderBudget.ORDINARY && !seat.enter())) {
      dropping = true;
      drop(read);
    }
  }

  private boolean isLate() {
    return System.nanoTime() - headerStart > HEADER_TIME.toNanos();
  }

  private void drop(ByteBuffer buffer) {
    while (buffer.hasRemaining() && emptyLines < 2) {
      switch (buffer.get()) {
        case '\n' -> emptyLines++;
        case '\r' -> {}
        default -> emptyLines = 0;
      }
    }
    buffer.position(buffer.limit());
    if (emptyLines == 2 || isLate()) {
      refuse(431);
    }
  }

  private void refuse(int status) {
    inHeader = false;
    dropping = false;
    badMessage(new HttpException.RuntimeException(status, "refused outside of the content"));
  }

  /** The request is done, and its large URL is garbage. */
  @Override
  public void reset() {
    super.reset();
    seat.leave();
  }
}
