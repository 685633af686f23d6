package dev.stile.policy;

import dev.stile.limit.Tally;
import dev.stile.scene.Scene;
import dev.stile.work.Work;

/**
 * How much work a challenge asks for. It rises with what the visitor's address has attempted in the
 * last hour, and falls back as that hour passes; a doubt about the attempt before makes it four
 * times as much.
 */
public final class Effort {
  /** From this part of the address' limit on, each doubling costs a bit more. */
  private static final int CALM_PART = 16;

  /** At the limit itself: sixteen times the work, a few seconds on a slow phone. */
  private static final int MOST_FOR_RATE = 4;

  private static final int FOR_DOUBT = 2;

  /** Where a scene asks for no work, a doubted visitor's browser has some all the same. */
  private static final int LEAST_DOUBTED = 10;

  private Effort() {}

  /**
   * Zero bits of each hash.
   *
   * @param address what the visitor's address has attempted at this scene
   * @param isDoubted whether the challenge is given for a doubt about the attempt before
   */
  public static int bits(Scene scene, Tally address, boolean isDoubted) {
    int rated = scene.work() == 0 ? 0 : scene.work() + forRate(scene, address);
    int bits = isDoubted ? Math.max(rated, LEAST_DOUBTED) + FOR_DOUBT : rated;
    return Math.min(bits, Work.MOST_BITS);
  }

  private static int forRate(Scene scene, Tally address) {
    long doubled = CALM_PART * address.hour() / scene.policy().addressRate().perHour();
    int doublings = Long.SIZE - 1 - Long.numberOfLeadingZeros(Math.max(1, doubled));
    return Math.min(doublings, MOST_FOR_RATE);
  }
}
