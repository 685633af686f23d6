package dev.stile.bench.model;

import dev.stile.bench.movement.Aim;
import dev.stile.trajectory.Track;
import java.util.random.RandomGenerator;

/** What somebody who stole a movement does to it. */
enum Replay {
  EXACT {
    @Override
    Track of(Track track, RandomGenerator random) {
      return track;
    }
  },
  SCALED {
    @Override
    Track of(Track track, RandomGenerator random) {
      double scale = random.nextDouble(0.8, 1.25);
      return changed(track, scale, scale, 0, 1, 0, 0, random);
    }
  },
  TURNED {
    @Override
    Track of(Track track, RandomGenerator random) {
      double scale = random.nextDouble(0.8, 1.25);
      double slower = random.nextDouble(0.8, 1.25);
      return changed(track, scale, scale, random.nextDouble(-0.5, 0.5), slower, 0, 0, random);
    }
  },
  WARPED {
    @Override
    Track of(Track track, RandomGenerator random) {
      return changed(track, 1, 1, 0, 1, random.nextBoolean() ? 0.1 : -0.1, 0, random);
    }
  },
  MUCH_WARPED {
    @Override
    Track of(Track track, RandomGenerator random) {
      return changed(track, 1, 1, 0, 1, random.nextBoolean() ? 0.3 : -0.3, 0, random);
    }
  },
  NOISY {
    @Override
    Track of(Track track, RandomGenerator random) {
      return changed(track, 1, 1, 0, 1, 0, 1, random);
    }
  };

  static double way(Track track) {
    return aim(track).length();
  }

  /** From the first place to the last, in the same time. */
  static Aim aim(Track track) {
    int last = track.size() - 1;
    return new Aim(track.x(last) - track.x(0), track.y(last) - track.y(0), track.lastsMs());
  }

  abstract Track of(Track track, RandomGenerator random);

  /**
   * On whole pixels and milliseconds.
   *
   * @param warp how far the speed at the begin is from that of the original, and at the end in the
   *     other direction
   */
  static Track changed(
      Track track,
      double scaleX,
      double scaleY,
      double angle,
      double slower,
      double warp,
      double noise,
      RandomGenerator random) {
    int size = track.size();
    double lasts = track.lastsMs();
    double[] times = new double[size];
    double[] xs = new double[size];
    double[] ys = new double[size];
    for (int i = 0; i < size; i++) {
      double share = (track.timeMs(i) - track.timeMs(0)) / Math.max(1, lasts);
      double warped = share + warp * Math.sin(Math.PI * share) / Math.PI;
      double x = (track.x(i) - track.x(0)) * scaleX + random.nextGaussian() * noise;
      double y = (track.y(i) - track.y(0)) * scaleY + random.nextGaussian() * noise;
      times[i] = Math.rint(warped * lasts * slower);
      xs[i] = Math.rint(x * Math.cos(angle) - y * Math.sin(angle));
      ys[i] = Math.rint(x * Math.sin(angle) + y * Math.cos(angle));
    }
    return Track.of(times, xs, ys);
  }
}
