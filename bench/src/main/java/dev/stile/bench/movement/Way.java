package dev.stile.bench.movement;

import dev.stile.trajectory.Track;

/** A recorded movement as a curve: from (0, 0) to (1, 0), at a share of its time. */
final class Way {
  private final double[] along;
  private final double[] aside;
  private final double lastsMs;

  private Way(double[] along, double[] aside, double lastsMs) {
    this.along = along;
    this.aside = aside;
    this.lastsMs = lastsMs;
  }

  static Way of(Track track, int places) {
    int last = lastMoved(track);
    double dx = track.x(last) - track.x(0);
    double dy = track.y(last) - track.y(0);
    double square = Math.max(1, dx * dx + dy * dy);
    double lasts = Math.max(1, track.timeMs(last) - track.timeMs(0));
    double[] along = new double[places];
    double[] aside = new double[places];
    int at = 0;
    for (int i = 0; i < places; i++) {
      double time = track.timeMs(0) + lasts * i / (places - 1);
      while (at < last - 1 && track.timeMs(at + 1) <= time) {
        at++;
      }
      double gap = track.timeMs(at + 1) - track.timeMs(at);
      double share = gap <= 0 ? 1 : Math.clamp((time - track.timeMs(at)) / gap, 0, 1);
      double x = track.x(at) + (track.x(at + 1) - track.x(at)) * share - track.x(0);
      double y = track.y(at) + (track.y(at + 1) - track.y(at)) * share - track.y(0);
      along[i] = (x * dx + y * dy) / square;
      aside[i] = (y * dx - x * dy) / square;
    }
    return new Way(along, aside, lasts);
  }

  private static int lastMoved(Track track) {
    int last = track.size() - 1;
    while (last > 1 && track.x(last) == track.x(last - 1) && track.y(last) == track.y(last - 1)) {
      last--;
    }
    return last;
  }

  double lastsMs() {
    return lastsMs;
  }

  double[] at(double share) {
    double place = Math.clamp(share, 0, 1) * (along.length - 1);
    int index = Math.min(along.length - 2, (int) place);
    double s = place - index;
    return new double[] {
      along[index] + (along[index + 1] - along[index]) * s,
      aside[index] + (aside[index + 1] - aside[index]) * s
    };
  }

  /** The share of the way at a share of the time. */
  double wayAt(double share) {
    double whole = 0;
    double behind = 0;
    double upTo = share * (along.length - 1);
    for (int i = 1; i < along.length; i++) {
      double step = Math.hypot(along[i] - along[i - 1], aside[i] - aside[i - 1]);
      whole += step;
      behind += step * Math.clamp(upTo - (i - 1), 0, 1);
    }
    return whole == 0 ? share : behind / whole;
  }

  /** The share of the time at a share of the way. */
  double timeOf(double share) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < 12; i++) {
      double middle = (low + high) / 2;
      if (wayAt(middle) < share) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /** A smooth line through so many of its places. */
  Shape.Curve through(int knots) {
    double[] a = new double[knots + 2];
    double[] b = new double[knots + 2];
    for (int i = 0; i < knots + 2; i++) {
      double[] place = at(Math.clamp((i - 1) / (knots - 1.0), 0, 1));
      a[i] = place[0];
      b[i] = place[1];
    }
    return s -> new double[] {CatmullRom.at(a, s), CatmullRom.at(b, s)};
  }

  /** The means of stretches of so many hundredths. */
  Shape.Curve smooth(int reach) {
    return s -> {
      double[] sum = new double[2];
      for (int i = -reach; i <= reach; i++) {
        double[] place = at(s + i / 96.0);
        sum[0] += place[0] / (2 * reach + 1);
        sum[1] += place[1] / (2 * reach + 1);
      }
      return sum;
    };
  }
}
