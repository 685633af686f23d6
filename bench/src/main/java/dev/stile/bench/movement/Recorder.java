package dev.stile.bench.movement;

import dev.stile.trajectory.Track;
import java.util.random.RandomGenerator;

/** A recorder, as it would have told a movement that another one told. */
public enum Recorder {
  /** A browser at 60 events a second, in whole pixels. */
  SCREEN(16.67, 0.04, 1, true),
  /** A mouse at 125 reports a second. */
  MOUSE(8, 0.05, 1, true),
  /** Another resolution, in fractions of a pixel. */
  SCALED(16.67, 0.04, 1.25, false),
  /** A screen at 144 hertz, scaled. */
  FAST(7, 0.1, 0.8, true),
  /** A slow touch screen. */
  TOUCH(66.7, 0.05, 0.5, false),
  /** A remote desktop: uneven, on the ticks of a clock of 15.6 ms. */
  REMOTE(50, 0.6, 1, true),
  /** A slower remote desktop. */
  FAR(105, 0.25, 1, true),
  /** A busy page that hears every other event. */
  BUSY(33.3, 0.3, 1, true);

  private static final double CLOCK_MS = 15.6;

  private final double intervalMs;
  private final double jitter;
  private final double scale;
  private final boolean isWhole;

  Recorder(double intervalMs, double jitter, double scale, boolean isWhole) {
    this.intervalMs = intervalMs;
    this.jitter = jitter;
    this.scale = scale;
    this.isWhole = isWhole;
  }

  /** Whether it is too slow to show how a hand trembles. */
  public boolean isCoarse() {
    return intervalMs > 26;
  }

  /** The same movement, told by this recorder. */
  public Track record(Track track, RandomGenerator random) {
    Draft draft = new Draft();
    double first = track.timeMs(0);
    double last = track.timeMs(track.size() - 1);
    double time = first + random.nextDouble() * intervalMs * 0.5;
    int at = 0;
    add(draft, first, track.x(0), track.y(0));
    while (time < last && draft.size() < 2000) {
      while (at < track.size() - 2 && track.timeMs(at + 1) <= time) {
        at++;
      }
      double gap = track.timeMs(at + 1) - track.timeMs(at);
      double share = gap <= 0 ? 1 : Math.clamp((time - track.timeMs(at)) / gap, 0, 1);
      double x = track.x(at) + (track.x(at + 1) - track.x(at)) * share;
      double y = track.y(at) + (track.y(at + 1) - track.y(at)) * share;
      add(draft, time, x, y);
      time += intervalMs * Math.max(0.15, 1 + random.nextGaussian() * jitter);
    }
    add(draft, last, track.x(track.size() - 1), track.y(track.size() - 1));
    return draft.toTrack();
  }

  private void add(Draft draft, double time, double x, double y) {
    boolean isTicking = this == REMOTE || this == FAR;
    double told = isTicking ? Math.rint(time / CLOCK_MS) * CLOCK_MS : Math.rint(time);
    double toldX = x * scale;
    double toldY = y * scale;
    draft.add(told, isWhole ? Math.rint(toldX) : toldX, isWhole ? Math.rint(toldY) : toldY);
  }
}
