package dev.stile.app.assess;

import dev.stile.assessment.MovementKind;
import dev.stile.http.StrictJson;
import dev.stile.trajectory.Track;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** One line of a file of tracks. */
public sealed interface TrackLine {
  /** The longest line that is read, in characters: room for the most points of a track. */
  int LONGEST = 512 * 1024;

  /** A track. */
  record Sound(MovementKind kind, Track track) implements TrackLine {}

  /** Something else; the fault is a sentence. */
  record Broken(String fault) implements TrackLine {}

  /** Decodes {@code {"kind":"PC"|"DD"|"SL","pts":[[t,x,y],...]}}; other names are passed over. */
  static TrackLine of(String line) {
    Optional<JsonNode> json = new StrictJson(LONGEST, 6).object(line);
    if (json.isEmpty()) {
      return new Broken("not a JSON object, or too long a line");
    }
    Optional<MovementKind> kind = kind(json.get().path("kind"));
    if (kind.isEmpty()) {
      return new Broken("the kind is none of PC, DD and SL");
    }
    JsonNode points = json.get().path("pts");
    if (!points.isArray() || points.size() < 2 || points.size() > Track.MOST_POINTS) {
      return new Broken("pts is not an array of 2 to " + Track.MOST_POINTS + " points");
    }
    return track(kind.get(), points);
  }

  private static Optional<MovementKind> kind(JsonNode kind) {
    return switch (kind.asString("")) {
      case "PC" -> Optional.of(MovementKind.MOVE);
      case "DD", "SL" -> Optional.of(MovementKind.DRAG);
      default -> Optional.empty();
    };
  }

  private static TrackLine track(MovementKind kind, JsonNode points) {
    double[][] columns = new double[3][points.size()];
    for (int i = 0; i < points.size(); i++) {
      JsonNode point = points.get(i);
      for (int column = 0; column < 3; column++) {
        columns[column][i] =
            point.path(column).isNumber() ? point.path(column).asDouble() : Double.NaN;
      }
      boolean isPoint = Track.isPoint(columns[0][i], columns[1][i], columns[2][i]);
      if (point.size() != 3 || !isPoint || (i > 0 && columns[0][i] < columns[0][i - 1])) {
        return new Broken("point " + i + " is not [t,x,y] in bounds, or goes back in time");
      }
    }
    return new Sound(kind, Track.of(columns[0], columns[1], columns[2]));
  }
}
