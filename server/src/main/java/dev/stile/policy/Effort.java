package dev.stile.policy;

import dev.stile.limit.Tally;
import dev.stile.scene.Form;
import dev.stile.scene.Scene;
import dev.stile.work.Work;
import java.time.Duration;

/**
 * What a challenge costs its visitor's browser. Work rises as it gets busier around the visitor,
 * and falls back as the hour passes; a doubt about the attempt before makes it four times as much.
 *
 * <p>Without a picture it is 64 times as much again, and there is a time to wait, which rises with
 * each attempt of that kind: who can't see a picture does not mind a minute twice a day, who runs
 * through thousands does. See docs/adr/0022-the-way-without-a-picture.md.
 *
 * @param bits zero bits of each hash
 * @param leastWait from issue to the soonest attempt, whole seconds
 */
public record Effort(int bits, Duration leastWait) {
  private static final int FOR_DOUBT = 2;

  /** Where a scene asks for no work, a doubted visitor's browser has some all the same. */
  private static final int LEAST_DOUBTED = 10;

  /** Half of a limit. */
  private static final int PICTURE_DOUBLINGS = Rush.MOST_DOUBLINGS - 1;

  /** A scene's limit may be a handful; so few attempts are no rush. */
  private static final int RUSH_ATTEMPTS = 16;

  private static final int FOR_NO_PICTURE = 6;
  private static final int LEAST_WITHOUT_PICTURE = 18;
  private static final Duration WAIT = Duration.ofSeconds(15);
  private static final Duration DOUBTED_WAIT = Duration.ofSeconds(60);
  private static final Duration WAIT_FOR_EACH_BEFORE = Duration.ofSeconds(5);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(3);

  /**
   * For a challenge that is something to do: one bit more for each doubling of a rate beyond a
   * sixteenth of its limit. At a limit that is sixteen times the work, a few seconds on a slow
   * phone.
   *
   * @param isDoubted whether the challenge is given for a doubt about the attempt before
   */
  public static Effort of(Scene scene, Rush rush, boolean isDoubted) {
    return new Effort(bits(scene, rush, isDoubted), Duration.ZERO);
  }

  /**
   * For one that is nothing but this effort.
   *
   * @param waits what the visitor's address has attempted without a picture at this scene
   */
  public static Effort ofWait(Scene scene, Rush rush, Tally waits, boolean isDoubted) {
    int least = isDoubted ? LEAST_WITHOUT_PICTURE + FOR_DOUBT : LEAST_WITHOUT_PICTURE;
    int bits = Math.max(least, bits(scene, rush, isDoubted) + FOR_NO_PICTURE);
    Duration wait =
        (isDoubted ? DOUBTED_WAIT : WAIT)
            .plus(
                WAIT_FOR_EACH_BEFORE.multipliedBy(
                    Math.min(waits.hour(), LONGEST_WAIT.toSeconds())));
    return new Effort(
        Math.min(bits, Work.MOST_BITS), wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
  }

  private static int bits(Scene scene, Rush rush, boolean isDoubted) {
    int rated = scene.work() == 0 ? 0 : scene.work() + rush.doublings(scene.policy());
    int bits = isDoubted ? Math.max(rated, LEAST_DOUBTED) + FOR_DOUBT : rated;
    return Math.min(bits, Work.MOST_BITS);
  }

  /**
   * The form: the scene's own, but a picture in place of a slider or a box where a visitor is half
   * way to his limit. Not for a busy account: its visitors have done nothing.
   */
  public static Form form(Scene scene, Rush rush) {
    Rush visitor = new Rush(rush.address(), rush.device(), false);
    boolean isRush =
        Math.max(rush.address().hour(), rush.device().hour()) >= RUSH_ATTEMPTS
            && visitor.doublings(scene.policy()) >= PICTURE_DOUBLINGS;
    return switch (scene.form()) {
      case SLIDING, CHECK_BOX -> isRush ? Form.PUZZLE : scene.form();
      case PUZZLE, INPAINTING, TRACELESS, WAIT -> scene.form();
    };
  }
}
