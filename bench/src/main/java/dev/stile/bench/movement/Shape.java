package dev.stile.bench.movement;

import java.util.random.RandomGenerator;

/** The line that a movement follows: 0 to 1 along the way, and how far aside of it. */
public enum Shape {
  LINE {
    @Override
    Curve draw(RandomGenerator random) {
      return Curve.of(new double[] {0, 1}, new double[] {0, 0});
    }
  },
  QUADRATIC {
    @Override
    Curve draw(RandomGenerator random) {
      return Curve.of(
          new double[] {0, random.nextDouble(0.1, 0.9), 1},
          new double[] {0, random.nextGaussian() * 0.2, 0});
    }
  },
  CUBIC {
    @Override
    Curve draw(RandomGenerator random) {
      double side = random.nextGaussian() * 0.25;
      double other =
          random.nextBoolean() ? random.nextGaussian() * 0.25 : side * random.nextDouble();
      double first = random.nextDouble(0, 0.7);
      return Curve.of(
          new double[] {0, first, random.nextDouble(first, 1.1), 1},
          new double[] {0, side, other, 0});
    }
  },
  /** A Bezier curve with many knots in a box around the line. */
  KNOTS {
    @Override
    Curve draw(RandomGenerator random) {
      int inner = random.nextInt(2, 8);
      double box = random.nextDouble(0.02, 0.4);
      double[] along = new double[inner + 2];
      double[] aside = new double[inner + 2];
      for (int i = 1; i <= inner; i++) {
        along[i] = random.nextDouble(-box / 2, 1 + box / 2);
        aside[i] = random.nextDouble(-box, box);
      }
      along[inner + 1] = 1;
      return Curve.of(along, aside);
    }
  },
  ARC {
    @Override
    Curve draw(RandomGenerator random) {
      double bend = random.nextGaussian() * 0.4;
      return s -> new double[] {s, bend * s * (1 - s)};
    }
  },
  /** A power, an exponential or a logarithm, from one end to the other. */
  POWER {
    @Override
    Curve draw(RandomGenerator random) {
      double power = Math.exp(random.nextGaussian() * 0.7);
      double bend = random.nextGaussian() * 0.3;
      return s -> new double[] {s, bend * (Math.pow(Math.max(0, s), power) - s)};
    }
  },
  /** A smooth line through random places. */
  WAYPOINTS {
    @Override
    Curve draw(RandomGenerator random) {
      int inner = random.nextInt(1, 6);
      double width = Math.exp(random.nextGaussian() * 0.7 - 3.2);
      double[] aside = new double[inner + 4];
      for (int i = 2; i < inner + 2; i++) {
        aside[i] = random.nextGaussian() * width;
      }
      return s -> new double[] {s, CatmullRom.at(aside, s)};
    }
  },
  /** A few slow waves. */
  WAVES {
    @Override
    Curve draw(RandomGenerator random) {
      double[] sizes = new double[5];
      for (int i = 0; i < sizes.length; i++) {
        sizes[i] = random.nextGaussian() * 0.1 / Math.pow(i + 1, random.nextDouble(0.8, 2.2));
      }
      return s -> {
        double aside = 0;
        for (int i = 0; i < sizes.length; i++) {
          aside += sizes[i] * Math.sin(Math.PI * (i + 1) * s);
        }
        return new double[] {s, aside};
      };
    }
  };

  abstract Curve draw(RandomGenerator random);

  /** A place along and aside of the way, for 0 to 1. */
  interface Curve {
    double[] at(double share);

    /** A Bezier curve (de Casteljau). */
    static Curve of(double[] along, double[] aside) {
      return s -> new double[] {casteljau(along, s), casteljau(aside, s)};
    }

    private static double casteljau(double[] knots, double s) {
      double[] row = knots.clone();
      for (int size = row.length - 1; size > 0; size--) {
        for (int i = 0; i < size; i++) {
          row[i] += (row[i + 1] - row[i]) * s;
        }
      }
      return row[0];
    }
  }
}
