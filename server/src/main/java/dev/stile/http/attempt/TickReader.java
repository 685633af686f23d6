package dev.stile.http.attempt;

import dev.stile.assessment.Tick;
import dev.stile.assessment.Tick.Sight;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads what an attempt says of the box that was ticked. */
final class TickReader {
  /** As long as a challenge lives, and more. */
  private static final int LONGEST_MS = 3_600_000;

  private static final int LONGEST_ORIGIN = 256;

  private TickReader() {}

  /** Empty where the attempt has none, as those of all other forms. */
  static Optional<Tick> read(JsonNode tick) throws NotOurs {
    if (tick.isMissingNode()) {
      return Optional.empty();
    }
    Demand.that(tick.isObject());
    return Optional.of(
        new Tick(
            sight(tick.path("visible")),
            Demand.whole(tick.path("seenMs"), LONGEST_MS),
            Demand.flag(tick.path("framed")),
            Demand.list(
                tick.path("ancestors"),
                Tick.MOST_ANCESTORS,
                origin -> Demand.text(origin, LONGEST_ORIGIN))));
  }

  private static Sight sight(JsonNode visible) throws NotOurs {
    if (visible.isNull()) {
      return Sight.UNKNOWN;
    }
    return Demand.flag(visible) ? Sight.SEEN : Sight.HIDDEN;
  }
}
