package dev.stile.http.server;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpParser;

/**
 * A parser that allows a header only so much time, and a large one only within the budget. Jetty's
 * idle timeout alone would let a sender hold a connection for hours, one byte at a time. Used by
 * one connection; only {@link #leaveBudget} may be called from elsewhere.
 */
final class BoundedParser extends HttpParser {
  /** From the first byte of a request to the end of its header. */
  private static final Duration HEADER_TIME = Duration.ofSeconds(10);

  private static final Set<State> BEFORE_CONTENT = EnumSet.range(State.START, State.HEADER);

  private final HeaderBudget budget;
  private final AtomicBoolean inBudget = new AtomicBoolean();
  private boolean inHeader;
  private long headerBytes;
  private long headerStart;

  BoundedParser(RequestHandler handler, HttpCompliance compliance, HeaderBudget budget) {
    super(handler, HeaderBudget.LARGEST, compliance);
    this.budget = budget;
  }

  @Override
  public boolean parseNext(ByteBuffer buffer) {
    int before = buffer.remaining();
    if (before > 0 && isReadingHeader() && !inHeader) {
      inHeader = true;
      headerStart = System.nanoTime();
      headerBytes = 0;
    }
    boolean result = super.parseNext(buffer);
    if (inHeader) {
      headerBytes += before - buffer.remaining();
      inHeader = isReadingHeader();
      check();
    }
    return result;
  }

  private boolean isReadingHeader() {
    return BEFORE_CONTENT.contains(getState());
  }

  private void check() {
    if (inHeader && System.nanoTime() - headerStart > HEADER_TIME.toNanos()) {
      refuse(408);
    } else if (inHeader && headerBytes > HeaderBudget.ORDINARY && !inBudget.get()) {
      if (budget.enter()) {
        inBudget.set(true);
      } else {
        refuse(431);
      }
    }
  }

  private void refuse(int status) {
    inHeader = false;
    badMessage(new HttpException.RuntimeException(status, "refused while reading the header"));
  }

  /** The request is done, and its large URL is garbage. */
  @Override
  public void reset() {
    super.reset();
    leaveBudget();
  }

  /** To be called when the connection goes. */
  void leaveBudget() {
    if (inBudget.compareAndSet(true, false)) {
      budget.leave();
    }
  }
}
