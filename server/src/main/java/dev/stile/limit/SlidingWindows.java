package dev.stile.limit;

import java.time.Duration;
import java.time.InstantSource;

/**
 * Counts calls by key over a sliding window, in memory that is fixed from the start: a count-min
 * sketch whose cells are window counters.
 *
 * <p><b>The window.</b> Time is cut into windows of one length. A cell is one long: the number of
 * the window it was last used in (16 bits), the count of the window before (24) and of that one
 * (24). What counts at a moment is {@code previous * (1 - fraction) + current}, where the fraction
 * is the part of the present window gone by: the calls of the window before are taken as evenly
 * spread, and leave one by one. So within each window of the cut nobody gets more than the limit,
 * and a steady caller gets just the limit; a burst at the end of one window followed by the calls
 * that become free in the next may reach nearly twice the limit within one length. After two
 * lengths of silence everything is forgotten. No cell is ever swept: its window's number tells
 * whether its counts still mean anything. (The number comes round after 65,536 windows; a cell that
 * nobody touched in between then counts once more.)
 *
 * <p><b>The sketch.</b> A key has one cell in each of {@value #ROWS} rows, and other keys may share
 * some. The smallest of its cells is the estimate, and a call raises only those cells that are not
 * larger anyway (conservative update). So an estimate is never too small: nobody gets over the
 * limit because others called. It may be too large: with <i>n</i> calls counted in a window and
 * <i>w</i> cells a row, by more than <i>e n / w</i> with a probability under <i>e</i><sup>-4</sup>,
 * 2 %, and in practice by far less. A flood of new keys evicts nobody and takes no memory; it only
 * raises that error. To block a stranger, all four of his cells must reach his limit: with <i>k</i>
 * keys that are each at the limit, the chance is about <i>(k / w)</i><sup>4</sup>. Which keys share
 * cells depends on the hash's secret key.
 *
 * <p><b>Memory.</b> 32 bytes for each cell of a row; no call allocates.
 *
 * <p><b>Threads.</b> Thread-safe. The cells are dealt to {@value #STRIPES} stripes by the key, and
 * a call holds its stripe's monitor for some hundred nanoseconds. With a compare-and-set for each
 * cell instead, two calls of one key could read the same smallest cell in different rows and count
 * as one.
 *
 * <p>Where the clock is set back, cells of the future count as empty: a fresh allowance rather than
 * a long refusal.
 *
 * @see <a href="https://doi.org/10.1016/j.jalgor.2003.12.001">Cormode, Muthukrishnan: count-min</a>
 */
final class SlidingWindows {
  /** The highest limit; a cell counts to 2^24 - 1. */
  static final int MOST = 16_000_000;

  private static final int ROWS = 4;
  private static final int STRIPES = 64;
  private static final int COUNT_BITS = 24;
  private static final int COUNT_MASK = (1 << COUNT_BITS) - 1;
  private static final int WINDOW_MASK = (1 << 16) - 1;

  private final InstantSource clock;
  private final long windowMillis;
  private final int columns;
  private final long[][] stripes;

  /**
   * @param cells of one row: at least as many as keys are active in a window, to be nearly exact
   */
  SlidingWindows(InstantSource clock, Duration window, int cells) {
    this.clock = clock;
    this.windowMillis = window.toMillis();
    this.columns = Math.ceilDiv(cells, STRIPES);
    this.stripes = new long[STRIPES][ROWS * columns];
  }

  /**
   * Counts one call of the key, unless that would bring it over the limit.
   *
   * @param key a keyed hash of whoever calls
   * @param limit calls in a window, at most {@link #MOST}; more counts as that
   * @return 0 when the call is counted; else the milliseconds until one would be, if no other comes
   */
  long tryAcquire(long key, int limit) {
    return ask(key, limit, true);
  }

  /** What {@link #tryAcquire} would return, without counting. */
  long waitMillis(long key, int limit) {
    return ask(key, limit, false);
  }

  private long ask(long key, int limit, boolean count) {
    long[] cells = stripes[(int) (key >>> 58)];
    synchronized (cells) {
      // Read under the monitor: a stripe must not see a window after its successor.
      long now = clock.millis();
      long window = now / windowMillis;
      long intoWindow = now % windowMillis;
      int previous = COUNT_MASK;
      int current = COUNT_MASK;
      for (int row = 0; row < ROWS; row++) {
        long cell = asOf(window, cells[position(key, row)]);
        previous = Math.min(previous, previousOf(cell));
        current = Math.min(current, currentOf(cell));
      }
      long wait = waitFor(Math.min(limit, MOST), previous, current, intoWindow);
      if (wait == 0 && count) {
        for (int row = 0; row < ROWS; row++) {
          int position = position(key, row);
          long cell = asOf(window, cells[position]);
          cells[position] = cell + Math.max(0, current + 1 - currentOf(cell));
        }
      }
      return wait;
    }
  }

  /** Milliseconds until {@code previous * (1 - fraction) + current + 1} is within the limit. */
  private long waitFor(int limit, int previous, int current, long intoWindow) {
    if (limit < 1) {
      return 2 * windowMillis;
    }
    long left = windowMillis - intoWindow;
    long free = (long) limit - 1 - current;
    if (free >= 0) {
      return previous == 0 ? 0 : Math.max(0, left - free * windowMillis / previous);
    }
    // Not in this window; in the next, today's count is the previous one.
    return left + Math.max(0, windowMillis - (limit - 1) * windowMillis / current);
  }

  private int position(long key, int row) {
    long mixed = (key + row * 0x9e37_79b9_7f4a_7c15L) * 0xbf58_476d_1ce4_e5b9L;
    long upper = ((mixed ^ (mixed >>> 29)) * 0x94d0_49bb_1331_11ebL) >>> 32;
    return row * columns + (int) ((upper * columns) >>> 32);
  }

  /** The cell as it would stand in that window. */
  private static long asOf(long window, long cell) {
    long number = window & WINDOW_MASK;
    long age = (number - (cell >>> (2 * COUNT_BITS))) & WINDOW_MASK;
    if (age == 0) {
      return cell;
    }
    long previous = age == 1 ? currentOf(cell) : 0;
    return (number << (2 * COUNT_BITS)) | (previous << COUNT_BITS);
  }

  private static int previousOf(long cell) {
    return (int) (cell >>> COUNT_BITS) & COUNT_MASK;
  }

  private static int currentOf(long cell) {
    return (int) cell & COUNT_MASK;
  }
}
