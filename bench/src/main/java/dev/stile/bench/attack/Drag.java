package dev.stile.bench.attack;

import dev.stile.bench.movement.Aim;
import dev.stile.bench.movement.Family;
import dev.stile.trajectory.Track;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * A drag as the widget tells of it.
 *
 * @param json of the field {@code track}
 * @param endMs when it ended, since the challenge was shown
 */
record Drag(String json, int endMs) {
  /** Nothing moved. */
  static final Drag NONE = of("", 0, 0);

  /** Looking at the picture before the hand moves, at least and beyond that. */
  private static final int LOOK_MS = 350;

  private static final int MORE_LOOK_MS = 400;

  /** What people take for such a way, about. */
  private static final int SHORTEST_MS = 450;

  private static final int LONGEST_MS = 1100;

  /** The drift of a hand over a slider, a standard deviation in pixels. */
  private static final double DRIFT_PX = 2;

  /** More points than a browser hears in such a drag would tell by themselves. */
  private static final int MOST_MOVES = 150;

  /** A generator's movement to the answer, told as a browser tells it. */
  static Drag generated(Family generator, int answerPx, RandomGenerator random) {
    Aim aim =
        new Aim(
            answerPx, random.nextGaussian() * DRIFT_PX, random.nextDouble(SHORTEST_MS, LONGEST_MS));
    return of(generator.draw(aim, random), answerPx, LOOK_MS + random.nextInt(MORE_LOOK_MS));
  }

  /** A track to the answer, whose last point is put right where it missed. */
  static Drag of(Track track, int answerPx, int beginMs) {
    int last = track.size() - 1;
    double way = track.x(last) - track.x(0);
    double scale = Math.abs(way) < 1 ? 1 : answerPx / way;
    int every = Math.ceilDiv(track.size(), MOST_MOVES);
    var moves = new StringBuilder();
    int count = 0;
    int endMs = beginMs;
    for (int i = 0; i <= last; i++) {
      if (i % every == 0 || i == last) {
        endMs = beginMs + (int) Math.round(track.timeMs(i) - track.timeMs(0));
        moves.append(count == 0 ? "" : ",").append(move(track, i, scale, endMs));
        count++;
      }
    }
    return of(moves.toString(), count, endMs);
  }

  private static String move(Track track, int index, double scale, int timeMs) {
    double x = (track.x(index) - track.x(0)) * scale;
    double y = track.y(index) - track.y(0);
    return String.format(Locale.ROOT, "[%d,%.2f,%.2f]", timeMs, x, y);
  }

  /** Points as JSON, and the counts that a browser would give for them. */
  static Drag of(String moves, int count, int endMs) {
    String json =
        """
        {"input":"mouse","moves":[%s],"steps":[],"events":%d,"coalesced":%d,"untrusted":0,\
        "unmoving":0,"sameScreen":0,"assistive":false}\
        """
            .formatted(moves, Math.max(0, count - 1 - count / 10), count / 10);
    return new Drag(json, endMs);
  }
}
