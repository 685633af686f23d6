package dev.stile.policy;

import dev.stile.limit.Tally;
import dev.stile.scene.Scene;
import dev.stile.work.Work;
import java.time.Duration;

/**
 * What a challenge costs its visitor's browser. Work rises with what the visitor's address has
 * attempted in the last hour, and falls back as that hour passes; a doubt about the attempt before
 * makes it four times as much.
 *
 * <p>Without a picture it is 64 times as much again, and there is a time to wait, which rises with
 * each attempt of that kind: who can't see a picture does not mind a minute twice a day, who runs
 * through thousands does. See docs/adr/0022-the-way-without-a-picture.md.
 *
 * @param bits zero bits of each hash
 * @param leastWait from issue to the soonest attempt, whole seconds
 */
public record Effort(int bits, Duration leastWait) {
  /** From this part of the address' limit on, each doubling costs a bit more. */
  private static final int CALM_PART = 16;

  /** At the limit itself: sixteen times the work, a few seconds on a slow phone. */
  private static final int MOST_FOR_RATE = 4;

  private static final int FOR_DOUBT = 2;

  /** Where a scene asks for no work, a doubted visitor's browser has some all the same. */
  private static final int LEAST_DOUBTED = 10;

  private static final int FOR_NO_PICTURE = 6;
  private static final int LEAST_WITHOUT_PICTURE = 18;
  private static final Duration WAIT = Duration.ofSeconds(15);
  private static final Duration DOUBTED_WAIT = Duration.ofSeconds(60);
  private static final Duration WAIT_FOR_EACH_BEFORE = Duration.ofSeconds(5);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(3);

  /**
   * For a challenge that is something to do.
   *
   * @param address what the visitor's address has attempted at this scene
   * @param isDoubted whether the challenge is given for a doubt about the attempt before
   */
  public static Effort of(Scene scene, Tally address, boolean isDoubted) {
    return new Effort(bits(scene, address, isDoubted), Duration.ZERO);
  }

  /**
   * For one that is nothing but this effort.
   *
   * @param waits what the visitor's address has attempted without a picture at this scene
   */
  public static Effort ofWait(Scene scene, Tally address, Tally waits, boolean isDoubted) {
    int least = isDoubted ? LEAST_WITHOUT_PICTURE + FOR_DOUBT : LEAST_WITHOUT_PICTURE;
    int bits = Math.max(least, bits(scene, address, isDoubted) + FOR_NO_PICTURE);
    Duration wait =
        (isDoubted ? DOUBTED_WAIT : WAIT)
            .plus(
                WAIT_FOR_EACH_BEFORE.multipliedBy(
                    Math.min(waits.hour(), LONGEST_WAIT.toSeconds())));
    return new Effort(
        Math.min(bits, Work.MOST_BITS), wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
  }

  private static int bits(Scene scene, Tally address, boolean isDoubted) {
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
