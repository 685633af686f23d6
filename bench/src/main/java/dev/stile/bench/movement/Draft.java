package dev.stile.bench.movement;

import dev.stile.trajectory.Track;
import java.util.Arrays;

/** A track that is being written. */
final class Draft {
  private double[] times = new double[128];
  private double[] xs = new double[128];
  private double[] ys = new double[128];
  private int size;

  void add(double timeMs, double x, double y) {
    if (size == times.length) {
      times = Arrays.copyOf(times, size * 2);
      xs = Arrays.copyOf(xs, size * 2);
      ys = Arrays.copyOf(ys, size * 2);
    }
    times[size] = timeMs;
    xs[size] = x;
    ys[size++] = y;
  }

  int size() {
    return size;
  }

  Track toTrack() {
    return Track.of(Arrays.copyOf(times, size), Arrays.copyOf(xs, size), Arrays.copyOf(ys, size));
  }
}
