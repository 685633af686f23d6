package dev.stile.trajectory;

import static dev.stile.trajectory.Feature.FITTS;
import static dev.stile.trajectory.Feature.INTERVAL;
import static dev.stile.trajectory.Feature.LENGTH;
import static dev.stile.trajectory.Feature.PACE;
import static dev.stile.trajectory.Feature.TICKS;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a movement looks like, in numbers that hold for any place, direction and recorder. Pure: the
 * same track has the same features, whatever came before. Sources of the features: research on
 * kinematics of pointing (Fitts' law, two-thirds power law, minimum jerk) and on what generators
 * leave behind.
 */
public final class Features {
  /** Below so many ticks, or pixels, there is no movement to describe. */
  private static final int FEWEST_TICKS = 5;

  private static final double SHORTEST_PX = 12;

  private final Map<Feature, Double> values = new EnumMap<>(Feature.class);
  private final OneClock clock;
  private final Axis axis;

  private Features(OneClock clock) {
    this.clock = clock;
    this.axis = Axis.of(clock);
  }

  /** The features of a track, or nothing if it is too short to have any. */
  public static Optional<Features> of(Track track) {
    OneClock clock = OneClock.of(track);
    if (clock.ticks() < FEWEST_TICKS) {
      return Optional.empty();
    }
    Features features = new Features(clock);
    if (features.axis.length() < SHORTEST_PX) {
      return Optional.empty();
    }
    features.measure();
    return Optional.of(features);
  }

  /** A finite number. */
  public double get(Feature feature) {
    return values.getOrDefault(feature, 0.0);
  }

  /** How far apart the places came in: the recorder's interval, in milliseconds. */
  public double intervalMs() {
    return clock.intervalMs();
  }

  void set(Feature feature, double value) {
    values.put(feature, value);
  }

  private void measure() {
    double[] alongSteps = Series.steps(axis.along());
    double[] asideSteps = Series.steps(axis.aside());
    double[] speed = Series.lengths(alongSteps, asideSteps);
    double way = Series.mean(speed) * speed.length;
    SpeedFeatures.measure(this, speed, way);
    PathFeatures.measure(this, axis, way);
    TremorFeatures.measure(this, axis, alongSteps, asideSteps, speed);
    TurnFeatures.measure(this, alongSteps, asideSteps, speed);
    StepFeatures.measure(this, clock);
    FormulaFeatures.measure(this, axis);
    measurePace(speed.length, way);
  }

  private void measurePace(int ticks, double way) {
    double length = axis.length();
    set(INTERVAL, Math.clamp(clock.intervalMs(), 26, 150));
    set(TICKS, Math.log(ticks));
    set(LENGTH, Math.log(length));
    set(PACE, Math.log(way / ticks));
    // Time less what a target of 30 px takes by Fitts' law, with common slope and intercept.
    set(FITTS, ticks / 60.0 - (0.1 + 0.15 * Math.log1p(length / 30) / Math.log(2)));
  }
}
