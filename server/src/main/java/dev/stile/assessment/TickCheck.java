package dev.stile.assessment;

import dev.stile.assessment.Tick.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds a tick that its visitor may have made without knowing: a page that lures him to click lays
 * the box under something else, shows it for a blink, or holds it in a frame of its own.
 */
public final class TickCheck {
  /** Nobody can have meant to click what appeared a moment before. */
  private static final int SHORTEST_SIGHT_MS = 200;

  private TickCheck() {}

  /**
   * Everything found, each reason once.
   *
   * @param frameAncestors origins of other sites' pages that may hold the scene's in a frame
   */
  public static List<Reason> find(Observation observation, List<String> frameAncestors) {
    Optional<Tick> tick = observation.submission().tick();
    if (observation.task() != Task.TICK || tick.isEmpty()) {
      return List.of();
    }
    List<Reason> found = new ArrayList<>();
    if (tick.get().sight() == Sight.HIDDEN) {
      found.add(Reason.TICK_HIDDEN);
    }
    if (tick.get().sight() == Sight.SEEN && tick.get().seenMs() < SHORTEST_SIGHT_MS) {
      found.add(Reason.TICK_SEEN_TOO_SHORTLY);
    }
    if (isInForeignFrame(tick.get(), origin(observation.submission().page()), frameAncestors)) {
      found.add(Reason.TICK_IN_FOREIGN_FRAME);
    }
    return found;
  }

  /**
   * Where a browser does not tell whose frame it is, a scene that allows some has to believe it.
   */
  private static boolean isInForeignFrame(Tick tick, String own, List<String> allowed) {
    boolean isUntold = tick.isFramed() && tick.ancestors().isEmpty();
    return (isUntold && allowed.isEmpty())
        || tick.ancestors().stream()
            .anyMatch(origin -> !origin.equals(own) && !allowed.contains(origin));
  }

  private static String origin(String page) {
    int host = page.indexOf("://") + "://".length();
    int path = page.indexOf('/', host);
    return path < 0 ? page : page.substring(0, path);
  }
}
