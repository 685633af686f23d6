package dev.stile.trajectory;

import static dev.stile.trajectory.Feature.LONGEST_PAUSE;
import static dev.stile.trajectory.Feature.PAUSES;
import static dev.stile.trajectory.Feature.PAUSE_SHARE;
import static dev.stile.trajectory.Feature.SPEED_AT_END;
import static dev.stile.trajectory.Feature.SPEED_AT_START;
import static dev.stile.trajectory.Feature.SPEED_CORRELATION;
import static dev.stile.trajectory.Feature.SPEED_CORRELATION_2;
import static dev.stile.trajectory.Feature.SPEED_MEDIAN;
import static dev.stile.trajectory.Feature.SPEED_MOST;
import static dev.stile.trajectory.Feature.SPEED_PEAKS;
import static dev.stile.trajectory.Feature.SPEED_PEAKS_A_TICK;
import static dev.stile.trajectory.Feature.SPEED_PEAK_AT;
import static dev.stile.trajectory.Feature.SPEED_SKEW;
import static dev.stile.trajectory.Feature.SPEED_VARIATION;
import static dev.stile.trajectory.Feature.TIME_OF_FIRST_FIFTH;
import static dev.stile.trajectory.Feature.TIME_OF_LAST_FIFTH;
import static dev.stile.trajectory.Feature.WAY_AT_HALF;
import static dev.stile.trajectory.Feature.WAY_AT_QUARTER;
import static dev.stile.trajectory.Feature.WAY_AT_THREE_QUARTERS;

/** How the speed runs over the movement, relative to its own mean. */
final class SpeedFeatures {
  /** A peak rises by this share of the highest above the valley before it. */
  private static final double PEAK_SHARE = 0.12;

  private SpeedFeatures() {}

  static void measure(Features into, double[] speed, double way) {
    double mean = Series.mean(speed);
    into.set(SPEED_VARIATION, Series.ratio(Series.spread(speed), mean));
    into.set(SPEED_SKEW, Series.skew(speed));
    into.set(SPEED_MOST, Series.ratio(Series.largest(speed), mean));
    into.set(SPEED_MEDIAN, Series.ratio(Series.median(speed), mean));
    into.set(SPEED_CORRELATION, Series.correlation(speed, 1));
    into.set(SPEED_CORRELATION_2, Series.correlation(speed, 2));
    double[] smooth = smooth(speed);
    double highest = Series.largest(smooth);
    int peaks = peaks(smooth, highest);
    into.set(SPEED_PEAKS, peaks);
    into.set(SPEED_PEAKS_A_TICK, (double) peaks / speed.length);
    into.set(SPEED_PEAK_AT, (double) indexOf(smooth, highest) / speed.length);
    int tenth = Math.max(1, speed.length / 10);
    into.set(SPEED_AT_START, meanOf(speed, 0, tenth) / mean);
    into.set(SPEED_AT_END, meanOf(speed, speed.length - tenth, speed.length) / mean);
    ways(into, speed, way);
    pauses(into, speed);
  }

  private static double[] smooth(double[] speed) {
    double[] smooth = new double[speed.length];
    for (int i = 0; i < speed.length; i++) {
      smooth[i] = meanOf(speed, Math.max(0, i - 1), Math.min(speed.length, i + 2));
    }
    return smooth;
  }

  private static int peaks(double[] smooth, double highest) {
    double rise = highest * PEAK_SHARE;
    double low = 0;
    double high = 0;
    boolean isRising = true;
    int peaks = 0;
    for (double value : smooth) {
      high = Math.max(high, value);
      low = Math.min(low, value);
      if (isRising && value < high - rise) {
        peaks++;
        isRising = false;
        low = value;
      } else if (!isRising && value > low + rise) {
        isRising = true;
        high = value;
      }
    }
    return isRising ? peaks + 1 : peaks;
  }

  private static int indexOf(double[] values, double wanted) {
    int index = 0;
    while (index < values.length - 1 && values[index] != wanted) {
      index++;
    }
    return index;
  }

  private static double meanOf(double[] values, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += values[i];
    }
    return sum / (to - from);
  }

  /** Which share of the way is behind at a share of the time, and the other way round. */
  private static void ways(Features into, double[] speed, double way) {
    double behind = 0;
    int firstFifth = 0;
    int lastFifth = 0;
    double[] at = new double[4];
    for (int i = 0; i < speed.length; i++) {
      at[Math.min(3, i * 4 / speed.length)] += speed[i];
      behind += speed[i];
      firstFifth += behind <= way * 0.2 ? 1 : 0;
      lastFifth += behind > way * 0.8 ? 1 : 0;
    }
    into.set(WAY_AT_QUARTER, at[0] / way);
    into.set(WAY_AT_HALF, (at[0] + at[1]) / way);
    into.set(WAY_AT_THREE_QUARTERS, (at[0] + at[1] + at[2]) / way);
    into.set(TIME_OF_FIRST_FIFTH, (double) firstFifth / speed.length);
    into.set(TIME_OF_LAST_FIFTH, (double) lastFifth / speed.length);
  }

  private static void pauses(Features into, double[] speed) {
    int still = 0;
    int pauses = 0;
    int longest = 0;
    int run = 0;
    for (double value : speed) {
      run = value == 0 ? run + 1 : 0;
      still += value == 0 ? 1 : 0;
      pauses += run == 2 ? 1 : 0;
      longest = Math.max(longest, run);
    }
    into.set(PAUSES, pauses);
    into.set(PAUSE_SHARE, (double) still / speed.length);
    into.set(LONGEST_PAUSE, (double) longest / speed.length);
  }
}
