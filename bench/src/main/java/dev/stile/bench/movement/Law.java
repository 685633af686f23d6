package dev.stile.bench.movement;

import java.util.random.RandomGenerator;

/** Which share of the way lies behind at a share of the time. */
public enum Law {
  EVEN {
    @Override
    Run draw(RandomGenerator random) {
      return s -> s;
    }
  },
  EASE {
    @Override
    Run draw(RandomGenerator random) {
      double power = random.nextDouble(1.4, 5);
      return switch (random.nextInt(7)) {
        case 0 -> s -> Math.pow(s, power);
        case 1, 2 -> s -> 1 - Math.pow(1 - s, power);
        case 3 -> s -> s < 0.5 ? Math.pow(2 * s, power) / 2 : 1 - Math.pow(2 - 2 * s, power) / 2;
        case 4 -> s -> 0.5 - Math.cos(Math.PI * s) / 2;
        case 5 -> s -> Math.sin(Math.PI / 2 * s);
        default -> s -> (1 - Math.exp(-2 * power * s)) / (1 - Math.exp(-2 * power));
      };
    }
  },
  /** Past the end and back. */
  EASE_BACK {
    @Override
    Run draw(RandomGenerator random) {
      double over = random.nextDouble(0.2, 2);
      return s -> 1 + (over + 1) * Math.pow(s - 1, 3) + over * Math.pow(s - 1, 2);
    }
  },
  MINIMUM_JERK {
    @Override
    Run draw(RandomGenerator random) {
      return Law::jerk;
    }
  },
  /** A first movement that misses, and one to three corrections that overlap it. */
  SUBMOVEMENTS {
    @Override
    Run draw(RandomGenerator random) {
      int count = random.nextInt(2, 6);
      double[] begin = new double[count];
      double[] lasts = new double[count];
      double[] way = new double[count];
      double rest = 1;
      double from = 0;
      for (int i = 0; i < count; i++) {
        lasts[i] = i == 0 ? random.nextDouble(0.35, 0.75) : random.nextDouble(0.1, 0.4);
        begin[i] = Math.min(from, 1 - lasts[i]);
        way[i] = i == count - 1 ? rest : rest * (1 + random.nextGaussian() * 0.12 - 0.05);
        rest -= way[i];
        from = begin[i] + lasts[i] * random.nextDouble(0.5, 1.1);
      }
      return s -> {
        double sum = 0;
        for (int i = 0; i < count; i++) {
          sum += way[i] * jerk((s - begin[i]) / lasts[i]);
        }
        return sum;
      };
    }
  },
  /** Minimum jerk with the peak moved by bending time. */
  LOPSIDED {
    @Override
    Run draw(RandomGenerator random) {
      double bend = Math.exp(random.nextGaussian() * 0.45 - 0.35);
      return s -> jerk(Math.pow(s, bend));
    }
  },
  /** The integral of a log-normal speed. */
  LOGNORMAL {
    @Override
    Run draw(RandomGenerator random) {
      double sigma = random.nextDouble(0.2, 0.7);
      double peak = random.nextDouble(0.2, 0.5);
      double end = normal(Math.log(1 / peak) / sigma);
      return s -> s <= 0 ? 0 : Math.min(1, normal(Math.log(s / peak) / sigma) / end);
    }
  },
  /** Speeds by chance, smooth or not. */
  BURSTS {
    @Override
    Run draw(RandomGenerator random) {
      int parts = random.nextInt(3, 14);
      double spread = random.nextDouble(0.1, 1.2);
      boolean slows = random.nextBoolean();
      double[] sum = new double[parts + 1];
      for (int i = 0; i < parts; i++) {
        double shape = slows ? Math.sin(Math.PI * (i + 0.7) / (parts + 0.5)) + 0.05 : 1;
        sum[i + 1] = sum[i] + shape * Math.exp(random.nextGaussian() * spread);
      }
      return s -> {
        double place = Math.clamp(s, 0, 1) * parts;
        int index = Math.min(parts - 1, (int) place);
        return (sum[index] + (sum[index + 1] - sum[index]) * (place - index)) / sum[parts];
      };
    }
  },
  /** Even acceleration, then even braking. */
  BRAKE {
    @Override
    Run draw(RandomGenerator random) {
      double turn = random.nextDouble(0.2, 0.85);
      return s -> s < turn ? s * s / turn : 1 - (1 - s) * (1 - s) / (1 - turn);
    }
  };

  abstract Run draw(RandomGenerator random);

  /** 0 to 1, for 0 to 1. */
  interface Run {
    double at(double share);
  }

  static double jerk(double share) {
    double s = Math.clamp(share, 0, 1);
    return s * s * s * (10 - 15 * s + 6 * s * s);
  }

  /** The normal distribution, by the logistic approximation. */
  static double normal(double z) {
    return 1 / (1 + Math.exp(-1.5976 * z - 0.07056 * z * z * z));
  }
}
