package dev.stile.bench.attack;

import dev.stile.bench.movement.Aim;
import dev.stile.bench.movement.Family;
import dev.stile.trajectory.Track;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;

/**
 * A drag, or a pointer's way to a click, as the widget tells of it.
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

  /** How far people come to a click within the two seconds that the widget keeps, about. */
  private static final int SHORTEST_WAY_PX = 120;

  private static final int LONGEST_WAY_PX = 600;
  private static final int LARGEST_FALL_PX = 250;

  /** Where on the page it ends. */
  private static final int CLICK_X = 640;

  private static final int CLICK_Y = 420;

  /** A generator's movement to the answer, told as a browser tells it. */
  static Drag generated(Family generator, Posed posed, RandomGenerator random) {
    return posed.isClick()
        ? toClick(generator, random)
        : generated(generator, posed.answerPx(), random);
  }

  private static Drag toClick(Family generator, RandomGenerator random) {
    Aim aim =
        new Aim(
            random.nextInt(SHORTEST_WAY_PX, LONGEST_WAY_PX),
            random.nextInt(-LARGEST_FALL_PX, LARGEST_FALL_PX),
            random.nextDouble(SHORTEST_MS, LONGEST_MS));
    return toClick(generator.draw(aim, random));
  }

  /** A track on the page, whose last point is the click. */
  static Drag toClick(Track track) {
    int last = track.size() - 1;
    return of(
        track,
        0,
        index ->
            new double[] {
              Math.round(CLICK_X + track.x(index) - track.x(last)),
              Math.round(CLICK_Y + track.y(index) - track.y(last))
            });
  }

  private static Drag generated(Family generator, int answerPx, RandomGenerator random) {
    Aim aim =
        new Aim(
            answerPx, random.nextGaussian() * DRIFT_PX, random.nextDouble(SHORTEST_MS, LONGEST_MS));
    return of(generator.draw(aim, random), answerPx, LOOK_MS + random.nextInt(MORE_LOOK_MS));
  }

  /** A track to the answer, whose last point is put right where it missed. */
  static Drag of(Track track, int answerPx, int beginMs) {
    double way = track.x(track.size() - 1) - track.x(0);
    double scale = Math.abs(way) < 1 ? 1 : answerPx / way;
    return of(
        track,
        beginMs,
        index -> new double[] {(track.x(index) - track.x(0)) * scale, track.y(index) - track.y(0)});
  }

  private static Drag of(Track track, int beginMs, IntFunction<double[]> place) {
    int last = track.size() - 1;
    int every = Math.ceilDiv(track.size(), MOST_MOVES);
    var moves = new StringBuilder();
    int count = 0;
    int endMs = beginMs;
    for (int i = 0; i <= last; i++) {
      if (i % every == 0 || i == last) {
        endMs = beginMs + (int) Math.round(track.timeMs(i) - track.timeMs(0));
        moves.append(count == 0 ? "" : ",").append(move(place.apply(i), endMs));
        count++;
      }
    }
    return of(moves.toString(), count, endMs);
  }

  private static String move(double[] place, int timeMs) {
    return String.format(Locale.ROOT, "[%d,%.2f,%.2f]", timeMs, place[0], place[1]);
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
