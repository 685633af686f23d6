package dev.stile.trajectory;

import java.util.SplittableRandom;

/** Tracks of our own making. */
public final class Tracks {
  private Tracks() {}

  /** A place at a time. */
  public interface Path {
    double at(double timeMs);
  }

  /** Points every so many milliseconds, from 0 to the end. */
  public static Track every(double intervalMs, double lastsMs, Path x, Path y) {
    int size = (int) (lastsMs / intervalMs) + 1;
    double[] times = new double[size];
    double[] xs = new double[size];
    double[] ys = new double[size];
    for (int i = 0; i < size; i++) {
      times[i] = i * intervalMs;
      xs[i] = x.at(times[i]);
      ys[i] = y.at(times[i]);
    }
    return Track.of(times, xs, ys);
  }

  /** A straight line at even speed. */
  public static Track line() {
    return every(10, 600, t -> t, t -> t / 3);
  }

  /** A swing with a correction and a wander of its own. */
  public static Track wandering(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double bend = random.nextDouble(-80, 80);
    double wave = random.nextDouble(-30, 30);
    double miss = random.nextDouble(0.9, 1.1);
    double rate = random.nextDouble(2, 6);
    return every(
        16,
        800,
        t -> 500 * (1 - Math.exp(-rate * t / 800)) * miss + t * (1 - miss) * 0.6,
        t -> bend * Math.sin(t / 250) + wave * Math.sin(t / 90));
  }
}
