package dev.stile.http.attempt;

import dev.stile.trajectory.Trajectory;
import dev.stile.trajectory.Trajectory.Input;
import dev.stile.trajectory.Trajectory.Move;
import dev.stile.trajectory.Trajectory.Provenance;
import dev.stile.trajectory.Trajectory.Step;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Reads the track of an attempt. */
final class TrackReader {
  /** Longer than a challenge lives. */
  private static final int LATEST_MS = 3_600_000;

  private TrackReader() {}

  static Trajectory read(JsonNode track) throws NotOurs {
    Demand.that(track.isObject());
    return new Trajectory(
        input(track.path("input")),
        Demand.list(track.path("moves"), Trajectory.MOST_MOVES, TrackReader::move),
        Demand.list(track.path("steps"), Trajectory.MOST_STEPS, TrackReader::step),
        provenance(track));
  }

  private static Move move(JsonNode node) throws NotOurs {
    JsonNode move = Demand.tuple(node, 3);
    return new Move(time(move.get(0)), Demand.pixels(move.get(1)), Demand.pixels(move.get(2)));
  }

  private static Step step(JsonNode node) throws NotOurs {
    JsonNode step = Demand.tuple(node, 3);
    return new Step(time(step.get(0)), input(step.get(1)), Demand.pixels(step.get(2)));
  }

  private static Provenance provenance(JsonNode track) throws NotOurs {
    return new Provenance(
        count(track, "events"),
        count(track, "coalesced"),
        count(track, "untrusted"),
        count(track, "unmoving"),
        count(track, "sameScreen"),
        Demand.flag(track.path("assistive")));
  }

  private static int count(JsonNode track, String name) throws NotOurs {
    return Demand.whole(track.path(name), Provenance.MOST);
  }

  private static int time(JsonNode node) throws NotOurs {
    return Demand.whole(node, LATEST_MS);
  }

  private static Input input(JsonNode node) throws NotOurs {
    for (Input input : Input.values()) {
      if (node.asString("").equals(input.name().toLowerCase(Locale.ROOT))) {
        return input;
      }
    }
    throw new NotOurs();
  }
}
