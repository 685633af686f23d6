package dev.stile.scene;

/**
 * How often somebody may attempt a scene.
 *
 * @param perHour attempts in sixty minutes, 1 to {@link #MOST}
 * @param perDay attempts in twenty-four hours, likewise
 */
public record RateRule(int perHour, int perDay, Action action) {
  /** The vendor's console takes no more. */
  public static final int MOST = 999_999_999;

  /** The vendor's defaults for an address. */
  public static final RateRule ADDRESS = new RateRule(4000, 10_000, Action.REFUSE);

  /** The vendor's defaults for a device. */
  public static final RateRule DEVICE = new RateRule(150, 400, Action.REFUSE);
}
