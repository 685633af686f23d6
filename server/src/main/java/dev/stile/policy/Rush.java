package dev.stile.policy;

import dev.stile.limit.Tally;
import dev.stile.scene.Policy;
import dev.stile.scene.RateRule;

/**
 * How busy it is around a challenge that is asked for. What is asked of the visitor rises with the
 * busiest of these, and falls back as their hour passes.
 *
 * @param address what the visitor's address block has attempted at the scene
 * @param device what his device has; never, where it is not known by a token
 * @param isAccountBusy whether more than half of the challenges that the account may ask for in a
 *     second are taken
 */
public record Rush(Tally address, Tally device, boolean isAccountBusy) {
  /** Nobody has been here. */
  public static final Rush NONE = new Rush(Tally.NONE, Tally.NONE, false);

  /** From this part of a limit on, each doubling counts. */
  private static final int CALM_PART = 16;

  /** At the limit itself. */
  static final int MOST_DOUBLINGS = 4;

  /** An account at its limit is a flood or a sale; a sale's visitors must still get through. */
  private static final int BUSY_ACCOUNT = 2;

  /** How often the busiest rate has doubled since it was calm: 0 to {@link #MOST_DOUBLINGS}. */
  int doublings(Policy policy) {
    int visitor =
        Math.max(doublings(address, policy.addressRate()), doublings(device, policy.deviceRate()));
    return isAccountBusy ? Math.max(visitor, BUSY_ACCOUNT) : visitor;
  }

  private static int doublings(Tally tally, RateRule rule) {
    long parts = CALM_PART * tally.hour() / rule.perHour();
    int doublings = Long.SIZE - 1 - Long.numberOfLeadingZeros(Math.max(1, parts));
    return Math.min(doublings, MOST_DOUBLINGS);
  }
}
