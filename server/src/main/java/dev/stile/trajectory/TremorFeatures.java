package dev.stile.trajectory;

import static dev.stile.trajectory.Feature.ACCELERATION;
import static dev.stile.trajectory.Feature.ACCELERATION_CORRELATION;
import static dev.stile.trajectory.Feature.ACCELERATION_CORRELATION_2;
import static dev.stile.trajectory.Feature.ASIDE_ACCELERATION_CORRELATION;
import static dev.stile.trajectory.Feature.ASIDE_CORRELATION;
import static dev.stile.trajectory.Feature.COARSE_ACCELERATION;
import static dev.stile.trajectory.Feature.COARSE_ASIDE_CORRELATION;
import static dev.stile.trajectory.Feature.COARSE_SPEED_CORRELATION;
import static dev.stile.trajectory.Feature.COARSE_SPEED_VARIATION;
import static dev.stile.trajectory.Feature.JERK;
import static dev.stile.trajectory.Feature.JERK_RATIO;
import static dev.stile.trajectory.Feature.TREMOR_ALONG;
import static dev.stile.trajectory.Feature.TREMOR_ASIDE;
import static dev.stile.trajectory.Feature.TREMOR_ASIDE_WITH_SPEED;
import static dev.stile.trajectory.Feature.TREMOR_KURTOSIS;
import static dev.stile.trajectory.Feature.TREMOR_RELATIVE;
import static dev.stile.trajectory.Feature.TREMOR_WITH_SPEED;

import java.util.Arrays;

/** How unsteady the movement is, at 60 and at 20 ticks a second. */
final class TremorFeatures {
  private TremorFeatures() {}

  static void measure(
      Features into, Axis axis, double[] alongSteps, double[] asideSteps, double[] speed) {
    double[] along = Series.unsteadiness(axis.along());
    double[] aside = Series.unsteadiness(axis.aside());
    double mean = Series.mean(speed);
    double[] asideSize = Series.sizes(aside);
    into.set(TREMOR_ALONG, Math.log1p(Series.meanSize(along)));
    into.set(TREMOR_ASIDE, Math.log1p(Series.meanSize(aside)));
    into.set(TREMOR_RELATIVE, Series.meanSize(along) / mean);
    double[] middleSpeed = Arrays.copyOfRange(speed, Math.min(2, speed.length), speed.length);
    into.set(TREMOR_WITH_SPEED, Series.correlation(Series.sizes(along), middleSpeed));
    into.set(TREMOR_ASIDE_WITH_SPEED, Series.correlation(asideSize, middleSpeed));
    into.set(TREMOR_KURTOSIS, Series.kurtosis(aside));
    double[] acceleration = Series.steps(speed);
    double[] jerk = Series.steps(acceleration);
    into.set(ACCELERATION, Series.meanSize(acceleration) / mean);
    into.set(ACCELERATION_CORRELATION, Series.correlation(acceleration, 1));
    into.set(ACCELERATION_CORRELATION_2, Series.correlation(acceleration, 2));
    into.set(ASIDE_CORRELATION, Series.correlation(asideSteps, 1));
    into.set(ASIDE_ACCELERATION_CORRELATION, Series.correlation(Series.steps(asideSteps), 1));
    into.set(JERK, Math.log1p(Series.moment(jerk, 2) / (mean * mean)));
    into.set(JERK_RATIO, Series.ratio(Series.meanSize(jerk), Series.meanSize(acceleration)));
    coarse(into, axis);
  }

  private static void coarse(Features into, Axis axis) {
    double[] along = Series.steps(Series.everyThird(axis.along()));
    double[] aside = Series.steps(Series.everyThird(axis.aside()));
    double[] speed = Series.lengths(along, aside);
    double mean = Series.mean(speed);
    into.set(COARSE_SPEED_CORRELATION, Series.correlation(speed, 1));
    into.set(COARSE_SPEED_VARIATION, Series.ratio(Series.spread(speed), mean));
    into.set(COARSE_ACCELERATION, Series.ratio(Series.meanSize(Series.steps(speed)), mean));
    into.set(COARSE_ASIDE_CORRELATION, Series.correlation(aside, 1));
    TurnFeatures.measureCoarse(into, along, aside);
  }
}
