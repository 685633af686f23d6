package dev.stile.trajectory;

import static dev.stile.trajectory.Feature.COARSE_TURNS_LARGE;
import static dev.stile.trajectory.Feature.COARSE_TURN_MEAN;
import static dev.stile.trajectory.Feature.TURNS_BACK;
import static dev.stile.trajectory.Feature.TURNS_LARGE;
import static dev.stile.trajectory.Feature.TURNS_SMALL;
import static dev.stile.trajectory.Feature.TURN_BIAS;
import static dev.stile.trajectory.Feature.TURN_CORRELATION;
import static dev.stile.trajectory.Feature.TURN_MEAN;
import static dev.stile.trajectory.Feature.TURN_SPREAD;
import static dev.stile.trajectory.Feature.TWO_THIRDS_FIT;
import static dev.stile.trajectory.Feature.TWO_THIRDS_SLOPE;

import java.util.Arrays;

/** How the direction changes from step to step. */
final class TurnFeatures {
  private static final double SMALL = Math.toRadians(4);
  private static final double LARGE = Math.toRadians(40);
  private static final double BACK = Math.toRadians(100);

  private TurnFeatures() {}

  static void measure(Features into, double[] along, double[] aside, double[] speed) {
    double[] turns = turns(along, aside);
    into.set(TURN_MEAN, Series.meanSize(turns));
    into.set(TURN_SPREAD, Series.spread(turns));
    into.set(TURN_BIAS, Series.ratio(Math.abs(Series.mean(turns)), Series.meanSize(turns)));
    into.set(TURNS_SMALL, 1 - shareOver(turns, SMALL));
    into.set(TURNS_LARGE, shareOver(turns, LARGE));
    into.set(TURNS_BACK, shareOver(turns, BACK));
    into.set(TURN_CORRELATION, Series.correlation(turns, 1));
    powerLaw(into, along, aside, speed);
  }

  static void measureCoarse(Features into, double[] along, double[] aside) {
    double[] turns = turns(along, aside);
    into.set(COARSE_TURN_MEAN, Series.meanSize(turns));
    into.set(COARSE_TURNS_LARGE, shareOver(turns, LARGE));
  }

  /** The angles between steps that moved, in radians. */
  private static double[] turns(double[] along, double[] aside) {
    double[] turns = new double[along.length];
    int count = 0;
    int before = -1;
    for (int i = 0; i < along.length; i++) {
      if (along[i] == 0 && aside[i] == 0) {
        continue;
      }
      if (before >= 0) {
        double cross = along[before] * aside[i] - aside[before] * along[i];
        double dot = along[before] * along[i] + aside[before] * aside[i];
        turns[count++] = Math.atan2(cross, dot);
      }
      before = i;
    }
    return Arrays.copyOf(turns, count);
  }

  private static double shareOver(double[] turns, double angle) {
    int over = 0;
    for (double turn : turns) {
      over += Math.abs(turn) > angle ? 1 : 0;
    }
    return turns.length == 0 ? 0 : (double) over / turns.length;
  }

  /** A hand slows down in curves: log speed falls with log curvature, by about a third. */
  private static void powerLaw(Features into, double[] along, double[] aside, double[] speed) {
    double[] logSpeed = new double[speed.length];
    double[] logCurvature = new double[speed.length];
    int count = 0;
    for (int i = 1; i < speed.length; i++) {
      double cross = Math.abs(along[i - 1] * aside[i] - aside[i - 1] * along[i]);
      if (cross > 0) {
        logSpeed[count] = Math.log(speed[i]);
        logCurvature[count++] = Math.log(cross / (speed[i] * speed[i] * speed[i]));
      }
    }
    double[] speeds = Arrays.copyOf(logSpeed, count);
    double[] curvatures = Arrays.copyOf(logCurvature, count);
    double fit = Series.correlation(speeds, curvatures);
    double spreads = Series.ratio(Series.spread(speeds), Series.spread(curvatures));
    into.set(TWO_THIRDS_FIT, fit);
    into.set(TWO_THIRDS_SLOPE, Math.clamp(fit * spreads, -3, 3));
  }
}
