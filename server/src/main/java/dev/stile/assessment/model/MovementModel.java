package dev.stile.assessment.model;

import dev.stile.trajectory.Features;

/**
 * One kind of movement: its trees, and where their score becomes evidence.
 *
 * @param trees give the score
 * @param fine thresholds for recorders of 40 places a second and more
 * @param coarse thresholds for slower ones: remote desktops, old touch screens
 */
public record MovementModel(Trees trees, Thresholds fine, Thresholds coarse) {
  /** 38 places a second, with a margin for uneven events. */
  private static final double COARSE_FROM_MS = 26;

  /** The thresholds for the recorder that these features came from. */
  public Thresholds thresholds(Features movement) {
    return isCoarse(movement) ? coarse : fine;
  }

  /** Whether the recorder was too slow to show how a hand trembles. */
  public static boolean isCoarse(Features movement) {
    return movement.intervalMs() > COARSE_FROM_MS;
  }
}
