package dev.stile.bench.model;

import dev.stile.trajectory.Track;
import java.util.random.RandomGenerator;

/**
 * Free drags and slider drags made comparable: people dragged far and in all directions, the
 * generators a short way to the right.
 */
final class Turned {
  private Turned() {}

  /** How far sliders go, in pixels. */
  static double sliderWay(RandomGenerator random) {
    return Math.clamp(Math.exp(random.nextGaussian() * 0.45 + 4.8), 40, 400);
  }

  /** The same track in another direction, on whole pixels. */
  static Track to(Track track, double angle) {
    return changed(track, Math.cos(angle), Math.sin(angle));
  }

  /** The same track over another length, in another direction, on whole pixels. */
  static Track shorter(Track track, double length, RandomGenerator random) {
    int last = track.size() - 1;
    double way = Math.hypot(track.x(last) - track.x(0), track.y(last) - track.y(0));
    double scale = Math.min(1, length / Math.max(1, way));
    double angle = random.nextDouble(2 * Math.PI);
    return changed(track, scale * Math.cos(angle), scale * Math.sin(angle));
  }

  private static Track changed(Track track, double cos, double sin) {
    int size = track.size();
    double[] times = new double[size];
    double[] xs = new double[size];
    double[] ys = new double[size];
    for (int i = 0; i < size; i++) {
      double x = track.x(i) - track.x(0);
      double y = track.y(i) - track.y(0);
      times[i] = track.timeMs(i);
      xs[i] = Math.rint(x * cos - y * sin);
      ys[i] = Math.rint(x * sin + y * cos);
    }
    return Track.of(times, xs, ys);
  }
}
