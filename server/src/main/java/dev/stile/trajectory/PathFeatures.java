package dev.stile.trajectory;

import static dev.stile.trajectory.Feature.ASIDE_CROSSINGS;
import static dev.stile.trajectory.Feature.ASIDE_MEAN;
import static dev.stile.trajectory.Feature.ASIDE_MOST;
import static dev.stile.trajectory.Feature.ASIDE_MOST_AT;
import static dev.stile.trajectory.Feature.ASIDE_ONE_SIDED;
import static dev.stile.trajectory.Feature.BACKSWING;
import static dev.stile.trajectory.Feature.EFFICIENCY;
import static dev.stile.trajectory.Feature.END_SHARE;
import static dev.stile.trajectory.Feature.END_TICKS;
import static dev.stile.trajectory.Feature.END_TREMOR;
import static dev.stile.trajectory.Feature.END_TURN;
import static dev.stile.trajectory.Feature.OVERSHOOT;
import static dev.stile.trajectory.Feature.REVERSALS;

/** The shape that the movement leaves, relative to its length, and how it arrives. */
final class PathFeatures {
  /** Less is rounding. */
  private static final double PIXEL = 1.5;

  private PathFeatures() {}

  static void measure(Features into, Axis axis, double way) {
    double[] aside = axis.aside();
    double[] along = axis.along();
    double length = axis.length();
    double most = Series.largest(aside);
    into.set(EFFICIENCY, length / way);
    into.set(ASIDE_MOST, most / length);
    into.set(ASIDE_MEAN, Series.meanSize(aside) / length);
    into.set(ASIDE_ONE_SIDED, Series.ratio(Math.abs(Series.mean(aside)), Series.meanSize(aside)));
    int crossings = 0;
    int reversals = 0;
    double farthest = 0;
    double nearest = 0;
    double mostAt = 0;
    for (int i = 1; i < along.length; i++) {
      crossings += aside[i] * aside[i - 1] < 0 ? 1 : 0;
      reversals += along[i] < along[i - 1] - 0.5 ? 1 : 0;
      farthest = Math.max(farthest, along[i]);
      nearest = Math.min(nearest, along[i]);
      mostAt = Math.abs(aside[i]) == most ? along[i] : mostAt;
    }
    into.set(ASIDE_CROSSINGS, crossings);
    into.set(REVERSALS, (double) reversals / along.length);
    into.set(OVERSHOOT, (farthest - length) / (PIXEL + 0.01 * length));
    into.set(BACKSWING, -nearest / (PIXEL + 0.01 * length));
    into.set(ASIDE_MOST_AT, Math.clamp(mostAt / length, -1, 2));
    ending(into, axis);
  }

  private static void ending(Features into, Axis axis) {
    int last = axis.along().length - 1;
    double near = Math.max(4, axis.length() / 10);
    int from = last;
    while (from > 0 && toEnd(axis, from - 1) <= near) {
      from--;
    }
    double way = 0;
    double turned = 0;
    for (int i = from + 1; i <= last; i++) {
      way += step(axis, i);
      turned += Math.abs(axis.aside()[i] - axis.aside()[i - 1]);
    }
    into.set(END_TICKS, Math.log1p(last - from));
    into.set(END_SHARE, (double) (last - from) / last);
    into.set(END_TURN, Series.ratio(turned, way));
    into.set(END_TREMOR, way / near);
  }

  private static double toEnd(Axis axis, int index) {
    double along = axis.length() - axis.along()[index];
    return Math.sqrt(along * along + axis.aside()[index] * axis.aside()[index]);
  }

  private static double step(Axis axis, int index) {
    double along = axis.along()[index] - axis.along()[index - 1];
    double aside = axis.aside()[index] - axis.aside()[index - 1];
    return Math.sqrt(along * along + aside * aside);
  }
}
