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

  /** How often an address may do without a picture: programs try that way first. */
  public static final RateRule WAIT = new RateRule(20, 60, Action.REFUSE);

  /**
   * How often an address may answer by keys and steps, which leave no movement to judge, before it
   * costs more work: more than a household or an office of people without a mouse does.
   */
  public static final RateRule KEYBOARD = new RateRule(60, 300, Action.MORE_WORK);

  /** The vendor's defaults for a device. */
  public static final RateRule DEVICE = new RateRule(150, 400, Action.REFUSE);

  /** Half as often, but once. */
  public RateRule halved() {
    return new RateRule(Math.max(1, perHour / 2), Math.max(1, perDay / 2), action);
  }
}
