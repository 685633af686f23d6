package dev.stile.assessment;

import dev.stile.trajectory.Trajectory;
import dev.stile.trajectory.Trajectory.Input;
import dev.stile.trajectory.Trajectory.Provenance;
import java.util.List;

/** What the browser says of the events behind the input. */
final class InputRules {
  /** The press and the release are points of the way without being moves. */
  private static final int ENDS = 2;

  /** Fewer events may be alike by chance. */
  private static final int FEWEST_EVENTS = 5;

  /** The tabs and the address line of any browser are higher. */
  private static final double LOWEST_FRAME_PX = 40;

  static final List<Rule> ALL =
      List.of(
          new Rule(Reason.UNTRUSTED_EVENTS, profile -> provenance(profile).untrusted() > 0),
          new Rule(Reason.MOVES_WITHOUT_EVENTS, InputRules::hasUnheardMoves),
          new Rule(Reason.EVENTS_WITHOUT_MOVEMENT, InputRules::isUnmoving),
          new Rule(Reason.POINTER_IGNORES_WINDOW, InputRules::ignoresWindow));

  private InputRules() {}

  private static Provenance provenance(Profile profile) {
    return profile.trajectory().provenance();
  }

  /** The widget writes a point only for an event that it has heard, or that came with one. */
  private static boolean hasUnheardMoves(Profile profile) {
    Trajectory way = profile.trajectory();
    long heard = (long) provenance(profile).events() + provenance(profile).coalesced();
    return way.moves().size() > heard + ENDS;
  }

  /** Touch has no movement in several browsers, so it is asked of a mouse only. */
  private static boolean isUnmoving(Profile profile) {
    Provenance events = provenance(profile);
    return profile.trajectory().input() == Input.MOUSE
        && events.events() >= FEWEST_EVENTS
        && events.unmoving() >= events.events() - 1;
  }

  /** Where the window has a frame, a place in the page is no place on the screen. */
  private static boolean ignoresWindow(Profile profile) {
    Provenance events = provenance(profile);
    double frame = profile.amount("screen", 3).orElse(0) - profile.amount("screen", 1).orElse(0);
    return profile.trajectory().input() == Input.MOUSE
        && profile.agent().isDesktop()
        && events.events() >= FEWEST_EVENTS
        && events.sameScreen() >= events.events()
        && frame >= LOWEST_FRAME_PX;
  }
}
