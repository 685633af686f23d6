package dev.stile.trajectory;

/**
 * One number that describes a movement, after it was put on one clock and turned to its axis. A
 * model file names them, so a name is stable; an order is not.
 */
public enum Feature {
  // Shape of the path.
  EFFICIENCY(Theme.PATH),
  ASIDE_MOST(Theme.PATH),
  ASIDE_MEAN(Theme.PATH),
  ASIDE_ONE_SIDED(Theme.PATH),
  ASIDE_MOST_AT(Theme.PATH),
  ASIDE_CROSSINGS(Theme.PATH),
  REVERSALS(Theme.PATH),
  OVERSHOOT(Theme.PATH),
  BACKSWING(Theme.PATH),
  // How the speed runs.
  SPEED_VARIATION(Theme.SPEED),
  SPEED_SKEW(Theme.SPEED),
  SPEED_MOST(Theme.SPEED),
  SPEED_MEDIAN(Theme.SPEED),
  SPEED_PEAK_AT(Theme.SPEED),
  SPEED_PEAKS(Theme.SPEED),
  SPEED_PEAKS_A_TICK(Theme.SPEED),
  SPEED_AT_END(Theme.SPEED),
  SPEED_AT_START(Theme.SPEED),
  SPEED_CORRELATION(Theme.SPEED),
  SPEED_CORRELATION_2(Theme.SPEED),
  WAY_AT_QUARTER(Theme.SPEED),
  WAY_AT_HALF(Theme.SPEED),
  WAY_AT_THREE_QUARTERS(Theme.SPEED),
  TIME_OF_FIRST_FIFTH(Theme.SPEED),
  TIME_OF_LAST_FIFTH(Theme.SPEED),
  PAUSES(Theme.SPEED),
  PAUSE_SHARE(Theme.SPEED),
  LONGEST_PAUSE(Theme.SPEED),
  // Unsteadiness.
  TREMOR_ALONG(Theme.TREMOR),
  TREMOR_ASIDE(Theme.TREMOR),
  TREMOR_RELATIVE(Theme.TREMOR),
  TREMOR_WITH_SPEED(Theme.TREMOR),
  TREMOR_ASIDE_WITH_SPEED(Theme.TREMOR),
  TREMOR_KURTOSIS(Theme.TREMOR),
  ACCELERATION(Theme.TREMOR),
  ACCELERATION_CORRELATION(Theme.TREMOR),
  ACCELERATION_CORRELATION_2(Theme.TREMOR),
  ASIDE_CORRELATION(Theme.TREMOR),
  ASIDE_ACCELERATION_CORRELATION(Theme.TREMOR),
  JERK(Theme.TREMOR),
  JERK_RATIO(Theme.TREMOR),
  COARSE_SPEED_CORRELATION(Theme.TREMOR),
  COARSE_SPEED_VARIATION(Theme.TREMOR),
  COARSE_ACCELERATION(Theme.TREMOR),
  COARSE_ASIDE_CORRELATION(Theme.TREMOR),
  // Turning.
  TURN_MEAN(Theme.TURNS),
  TURN_SPREAD(Theme.TURNS),
  TURN_BIAS(Theme.TURNS),
  TURNS_SMALL(Theme.TURNS),
  TURNS_LARGE(Theme.TURNS),
  TURNS_BACK(Theme.TURNS),
  TURN_CORRELATION(Theme.TURNS),
  COARSE_TURN_MEAN(Theme.TURNS),
  COARSE_TURNS_LARGE(Theme.TURNS),
  TWO_THIRDS_SLOPE(Theme.TURNS),
  TWO_THIRDS_FIT(Theme.TURNS),
  // Single steps.
  STEPS_OF_ONE(Theme.STEPS),
  STEPS_LEVEL(Theme.STEPS),
  STEPS_DISTINCT(Theme.STEPS),
  STEPS_REPEATED(Theme.STEPS),
  STEPS_SAME_RUN(Theme.STEPS),
  // Nearness to a formula.
  CUBIC_ALONG(Theme.FORMULA),
  CUBIC_ASIDE(Theme.FORMULA),
  QUINTIC_ALONG(Theme.FORMULA),
  QUINTIC_ASIDE(Theme.FORMULA),
  SEPTIC_ALONG(Theme.FORMULA),
  SEPTIC_RELATIVE(Theme.FORMULA),
  EVEN_SPEED(Theme.FORMULA),
  MINIMUM_JERK(Theme.FORMULA),
  EASE_OUT(Theme.FORMULA),
  // The last tenth of the way.
  END_TICKS(Theme.PACE),
  END_SHARE(Theme.ENDING),
  END_TURN(Theme.ENDING),
  END_TREMOR(Theme.ENDING),
  // How coarse the recorder was; all finer ones are alike.
  INTERVAL(Theme.RECORDER),
  TICKS(Theme.PACE),
  // Of the length, or near to it: not for drags, see {@link #isOfLength}.
  LENGTH(Theme.PACE),
  PACE(Theme.PACE),
  FITTS(Theme.PACE);

  /** What a feature looks at; a reason for a person speaks of themes. */
  public enum Theme {
    PATH,
    SPEED,
    TREMOR,
    TURNS,
    STEPS,
    FORMULA,
    ENDING,
    RECORDER,
    PACE
  }

  private final Theme theme;

  Feature(Theme theme) {
    this.theme = theme;
  }

  /** What it looks at. */
  public Theme theme() {
    return theme;
  }

  /**
   * Whether it tells the length of the way. The recorded drags of people are free ones and far
   * longer than a slider: a model that sees lengths tells the two apart without looking at a hand.
   */
  public boolean isOfLength() {
    return theme == Theme.PACE;
  }
}
