package dev.stile.limit;

/**
 * How often something happened, this time included.
 *
 * @param hour in the present minute and the 59 before it
 * @param day in the present hour and the 23 before it
 */
public record Tally(long hour, long day) {
  /** Never. */
  public static final Tally NONE = new Tally(0, 0);

  /** The smaller of two estimates of one number. */
  Tally min(Tally other) {
    return new Tally(Math.min(hour, other.hour), Math.min(day, other.day));
  }
}
