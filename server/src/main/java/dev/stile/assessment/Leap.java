package dev.stile.assessment;

import dev.stile.trajectory.Trajectory;
import dev.stile.trajectory.Trajectory.Input;
import dev.stile.trajectory.Trajectory.Move;
import java.util.List;

/**
 * A mouse that is suddenly where it clicks: drivers put it there in one event, or a few. A pointer
 * that had rested there shows no event at all, and people who come from another window or frame
 * have some way left to go.
 */
final class Leap {
  /** From the leap's end to the click; drivers press at once, nobody's hand does. */
  private static final int AT_ONCE_MS = 50;

  private static final double SAME_SPOT_PX = 3;

  /** Shorter than this one event may be the whole way. */
  private static final double SHORT_WAY_PX = 100;

  /** As with drags: a hand spreads its way over many events. */
  private static final double LARGEST_SHARE_OF_WAY = 0.6;

  private Leap() {}

  static boolean isOne(Trajectory trajectory) {
    List<Move> moves = trajectory.moves();
    if (trajectory.input() != Input.MOUSE || moves.size() < 2) {
      return false;
    }
    double way = 0;
    double largest = 0;
    for (int i = 1; i < moves.size(); i++) {
      double part = distance(moves.get(i - 1), moves.get(i));
      way += part;
      largest = Math.max(largest, part);
    }
    boolean isSudden =
        way <= SAME_SPOT_PX && moves.getLast().timeMs() - moves.getFirst().timeMs() < AT_ONCE_MS;
    return isSudden || (way > SHORT_WAY_PX && largest > way * LARGEST_SHARE_OF_WAY);
  }

  private static double distance(Move one, Move other) {
    return Math.hypot(other.x() - one.x(), other.y() - one.y());
  }
}
