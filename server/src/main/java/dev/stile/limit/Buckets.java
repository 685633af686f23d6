package dev.stile.limit;

import java.util.Arrays;

/**
 * Counts in the latest of consecutively numbered stretches of time. Only those that were counted in
 * take room: most visitors come once. Not thread-safe.
 */
final class Buckets {
  private static final int COUNT_BITS = 31;
  private static final long MOST = (1L << COUNT_BITS) - 1;

  private final int span;

  /** Each holds a stretch's number in its upper bits, and the count in the lower 31. */
  private long[] cells;

  /**
   * @param span how many stretches count, the present one included
   * @param cells as {@link #cells} has given them
   */
  Buckets(int span, long... cells) {
    this.span = span;
    this.cells = cells;
  }

  /** Counts once in the present stretch; the sum over the span. */
  long add(long present) {
    int place = -1;
    long sum = 0;
    for (int i = 0; i < cells.length; i++) {
      long number = cells[i] >>> COUNT_BITS;
      if (isAlive(number, present)) {
        sum += cells[i] & MOST;
      }
      if (number == present) {
        place = i;
      } else if (!isAlive(number, present) && place < 0) {
        place = i;
      }
    }
    if (place < 0) {
      place = cells.length;
      cells = Arrays.copyOf(cells, Math.min(span, 2 * place + 1));
    }
    long before = cells[place] >>> COUNT_BITS == present ? cells[place] & MOST : 0;
    cells[place] = (present << COUNT_BITS) | Math.min(MOST, before + 1);
    return sum + 1;
  }

  /** The sum over the span. */
  long sum(long present) {
    return Arrays.stream(cells)
        .filter(cell -> isAlive(cell >>> COUNT_BITS, present))
        .map(cell -> cell & MOST)
        .sum();
  }

  long[] cells() {
    return cells.clone();
  }

  /** A stretch of the future was counted by a clock that has been set back: as good as none. */
  private boolean isAlive(long number, long present) {
    return number > present - span && number <= present;
  }
}
