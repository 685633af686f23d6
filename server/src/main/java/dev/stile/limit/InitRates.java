package dev.stile.limit;

/**
 * How many challenges one address block may ask for.
 *
 * @param perHour in an hour; 12,000 by default, since a carrier's or a school's thousands share one
 *     address
 * @param per10Seconds in ten seconds; 200 by default
 */
public record InitRates(int perHour, int per10Seconds) {
  public static final InitRates DEFAULT = new InitRates(12_000, 200);
}
