package dev.stile.trajectory;

import java.util.Optional;

/**
 * What remains of a movement when place, size, direction and length of time are taken away: 32
 * places at even times, along the axis and aside of it. A replay keeps it, moved, scaled or turned;
 * a person never makes the same one twice. A smooth warp of time changes it.
 */
public final class ShapeSignature {
  /** Numbers in a signature. */
  public static final int SIZE = 64;

  /** Aside of the axis people differ more than along it, and tell more. */
  private static final double ASIDE_WEIGHT = 3;

  private static final int PLACES = SIZE / 2;

  /** So far beyond its ends a movement counts, in lengths. */
  private static final float FARTHEST = 4;

  /** Shorter than this, the whole pixels make the shape, and people's are alike. */
  private static final double SHORTEST_PX = 40;

  private final float[] values;

  private ShapeSignature(float[] values) {
    this.values = values;
  }

  /** The signature of a track, or nothing if it is too short to be known again. */
  public static Optional<ShapeSignature> of(Track track) {
    int first = firstMoved(track);
    int last = lastMoved(track);
    if (last - first < 5) {
      return Optional.empty();
    }
    double dx = track.x(last) - track.x(first);
    double dy = track.y(last) - track.y(first);
    double square = dx * dx + dy * dy;
    double lastsMs = track.timeMs(last) - track.timeMs(first);
    if (square < SHORTEST_PX * SHORTEST_PX || lastsMs <= 0) {
      return Optional.empty();
    }
    float[] values = new float[SIZE];
    int at = first;
    for (int i = 0; i < PLACES; i++) {
      double time = track.timeMs(first) + lastsMs * (i + 1) / (PLACES + 1);
      while (at < last - 1 && track.timeMs(at + 1) <= time) {
        at++;
      }
      double gap = track.timeMs(at + 1) - track.timeMs(at);
      double share = gap <= 0 ? 1 : Math.clamp((time - track.timeMs(at)) / gap, 0, 1);
      double x = track.x(at) + (track.x(at + 1) - track.x(at)) * share - track.x(first);
      double y = track.y(at) + (track.y(at + 1) - track.y(at)) * share - track.y(first);
      values[i] = bounded((x * dx + y * dy) / square);
      values[PLACES + i] = bounded(ASIDE_WEIGHT * (y * dx - x * dy) / square);
    }
    return Optional.of(new ShapeSignature(values));
  }

  private static int firstMoved(Track track) {
    int first = 0;
    while (first < track.size() - 1 && isSame(track, first, first + 1)) {
      first++;
    }
    return first;
  }

  private static int lastMoved(Track track) {
    int last = track.size() - 1;
    while (last > 0 && isSame(track, last, last - 1)) {
      last--;
    }
    return last;
  }

  private static boolean isSame(Track track, int one, int other) {
    return track.x(one) == track.x(other) && track.y(one) == track.y(other);
  }

  private static float bounded(double value) {
    return (float) Math.clamp(value, -FARTHEST, FARTHEST);
  }

  /** A number of the signature, from -4 to 4. */
  public float get(int index) {
    return values[index];
  }

  /** How far two are apart: the root of the mean square of the differences. */
  public double distance(ShapeSignature other) {
    double sum = 0;
    for (int i = 0; i < SIZE; i++) {
      double difference = values[i] - other.values[i];
      sum += difference * difference;
    }
    return Math.sqrt(sum / SIZE);
  }
}
