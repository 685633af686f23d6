package dev.stile.trajectory;

/**
 * The bare path of a pointer: places in time, without what was dragged or where on the screen it
 * lay. Any order of times is survived: a time that runs backwards is read as no time at all.
 */
public final class Track {
  /** More points than any path that the wire lets through. */
  public static final int MOST_POINTS = 5000;

  /** Farther than the widest wall of screens. */
  private static final double FARTHEST = 1e6;

  /** A century in milliseconds: beyond it a double no longer keeps tenths. */
  private static final double LATEST = 3e12;

  private final double[] timesMs;
  private final double[] xs;
  private final double[] ys;

  private Track(double[] timesMs, double[] xs, double[] ys) {
    this.timesMs = timesMs;
    this.xs = xs;
    this.ys = ys;
  }

  /**
   * A path of as many points as the arrays are long, which are copied.
   *
   * @param timesMs milliseconds since any moment
   * @param xs pixels to the right
   * @param ys pixels downwards
   * @throws IllegalArgumentException if the arrays differ in length, are longer than {@link
   *     #MOST_POINTS} or hold something that {@link #isPoint} does not take
   */
  public static Track of(double[] timesMs, double[] xs, double[] ys) {
    int size = timesMs.length;
    if (size > MOST_POINTS || xs.length != size || ys.length != size) {
      throw new IllegalArgumentException("not the points of one track");
    }
    double[] rising = timesMs.clone();
    for (int i = 0; i < size; i++) {
      if (!isPoint(rising[i], xs[i], ys[i])) {
        throw new IllegalArgumentException("not a point: " + i);
      }
      rising[i] = i == 0 ? rising[0] : Math.max(rising[i - 1], rising[i]);
    }
    return new Track(rising, xs.clone(), ys.clone());
  }

  /** Whether the three numbers are finite, and as large as a time and a place can be. */
  public static boolean isPoint(double timeMs, double x, double y) {
    return Math.abs(timeMs) <= LATEST && Math.abs(x) <= FARTHEST && Math.abs(y) <= FARTHEST;
  }

  /** How many points there are. */
  public int size() {
    return xs.length;
  }

  /** The time of a point, never before that of the point before it. */
  public double timeMs(int index) {
    return timesMs[index];
  }

  /** Pixels to the right. */
  public double x(int index) {
    return xs[index];
  }

  /** Pixels downwards. */
  public double y(int index) {
    return ys[index];
  }

  /** From the first point to the last, in milliseconds; 0 without points. */
  public double lastsMs() {
    return xs.length == 0 ? 0 : timesMs[xs.length - 1] - timesMs[0];
  }
}
