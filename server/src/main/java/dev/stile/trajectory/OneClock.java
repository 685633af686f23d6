package dev.stile.trajectory;

import java.util.Arrays;

/**
 * A track as one recorder would have told it: 60 places a second, on whole pixels, from the first
 * movement to the last. Recorders differ in rate, in fractions of pixels and in whether they report
 * an event without a movement; without this step a model learns the recorder instead of the hand.
 */
final class OneClock {
  private static final double TICK_MS = 1000.0 / 60;

  /** Ten seconds: of a longer way the end is what was aimed. */
  private static final int MOST_TICKS = 600;

  /** A pause: so many usual intervals, and at least this long. */
  private static final double PAUSE_INTERVALS = 2.5;

  private static final double PAUSE_MS = 45;

  private final double[] xs;
  private final double[] ys;
  private final double intervalMs;

  private OneClock(double[] xs, double[] ys, double intervalMs) {
    this.xs = xs;
    this.ys = ys;
    this.intervalMs = intervalMs;
  }

  /** Puts a track on the clock; without any movement there is a single tick or none. */
  static OneClock of(Track track) {
    int[] moved = moved(track);
    if (moved.length < 2) {
      return new OneClock(new double[0], new double[0], 0);
    }
    double interval = usualInterval(track, moved);
    double end = track.timeMs(moved[moved.length - 1]);
    double lastsMs = Math.min(end - track.timeMs(moved[0]), MOST_TICKS * TICK_MS);
    int ticks = (int) (lastsMs / TICK_MS) + 1;
    double[] xs = new double[ticks];
    double[] ys = new double[ticks];
    int at = 0;
    for (int tick = 0; tick < ticks; tick++) {
      double time = end - (ticks - 1 - tick) * TICK_MS;
      while (at < moved.length - 2 && track.timeMs(moved[at + 1]) <= time) {
        at++;
      }
      double share = share(track, moved[at], moved[at + 1], time, interval);
      xs[tick] = between(track.x(moved[at]), track.x(moved[at + 1]), share);
      ys[tick] = between(track.y(moved[at]), track.y(moved[at + 1]), share);
    }
    return trimmed(xs, ys, interval);
  }

  /** The points that lie elsewhere than the one before them, and the first. */
  private static int[] moved(Track track) {
    int[] moved = new int[track.size()];
    int count = 0;
    for (int i = 0; i < moved.length; i++) {
      int before = count == 0 ? i : moved[count - 1];
      boolean isSame = track.x(i) == track.x(before) && track.y(i) == track.y(before);
      if (count == 0 || !isSame) {
        moved[count++] = i;
      }
    }
    return Arrays.copyOf(moved, count);
  }

  private static double usualInterval(Track track, int[] moved) {
    double[] intervals = new double[moved.length - 1];
    for (int i = 0; i < intervals.length; i++) {
      intervals[i] = track.timeMs(moved[i + 1]) - track.timeMs(moved[i]);
    }
    Arrays.sort(intervals);
    return intervals[intervals.length / 2];
  }

  /** A pointer that rested does not creep to its next place: it leaves just before. */
  private static double share(Track track, int from, int to, double time, double interval) {
    double begin = track.timeMs(from);
    double end = track.timeMs(to);
    if (end - begin > Math.max(PAUSE_MS, PAUSE_INTERVALS * interval)) {
      begin = end - Math.max(interval, TICK_MS);
    }
    return end <= begin ? 1 : Math.clamp((time - begin) / (end - begin), 0, 1);
  }

  private static double between(double from, double to, double share) {
    return Math.rint(from + (to - from) * share);
  }

  private static OneClock trimmed(double[] xs, double[] ys, double interval) {
    int first = 0;
    int last = xs.length - 1;
    while (first < last && xs[first] == xs[first + 1] && ys[first] == ys[first + 1]) {
      first++;
    }
    while (last > first && xs[last] == xs[last - 1] && ys[last] == ys[last - 1]) {
      last--;
    }
    return new OneClock(
        Arrays.copyOfRange(xs, first, last + 1), Arrays.copyOfRange(ys, first, last + 1), interval);
  }

  int ticks() {
    return xs.length;
  }

  /** The place at a tick, whole pixels. */
  double x(int tick) {
    return xs[tick];
  }

  double y(int tick) {
    return ys[tick];
  }

  /** The usual time between two movements of the original. */
  double intervalMs() {
    return intervalMs;
  }
}
