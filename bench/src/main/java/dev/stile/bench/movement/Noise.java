package dev.stile.bench.movement;

import java.util.random.RandomGenerator;

/** What a generator adds to each place, in pixels. */
public enum Noise {
  NONE {
    @Override
    double[] draw(double[] timesMs, double[] speed, RandomGenerator random) {
      return new double[timesMs.length];
    }
  },
  WHITE {
    @Override
    double[] draw(double[] timesMs, double[] speed, RandomGenerator random) {
      double size = Math.exp(random.nextGaussian() * 0.7 - 0.3);
      return each(timesMs.length, i -> random.nextGaussian() * size);
    }
  },
  UNIFORM {
    @Override
    double[] draw(double[] timesMs, double[] speed, RandomGenerator random) {
      int most = random.nextInt(1, 4);
      return each(timesMs.length, i -> random.nextInt(-most, most + 1));
    }
  },
  /** A walk that is drawn back: slow drift for a short memory, a wander for a long one. */
  WALK {
    @Override
    double[] draw(double[] timesMs, double[] speed, RandomGenerator random) {
      double memory = random.nextDouble(0.5, 0.99);
      double size = random.nextDouble(0.2, 2);
      double[] walk = new double[timesMs.length];
      for (int i = 1; i < walk.length; i++) {
        walk[i] = memory * walk[i - 1] + random.nextGaussian() * size;
      }
      return walk;
    }
  },
  /** A hand's tremor as textbooks have it: 6 to 12 waves a second. */
  TREMOR {
    @Override
    double[] draw(double[] timesMs, double[] speed, RandomGenerator random) {
      double rate = random.nextDouble(6, 12) * 2 * Math.PI / 1000;
      double phase = random.nextDouble(7);
      double size = random.nextDouble(0.3, 2.5);
      return each(
          timesMs.length,
          i -> Math.sin(timesMs[i] * rate + phase) * size + random.nextGaussian() * 0.2);
    }
  },
  /** The faster, the less sure. */
  WITH_SPEED {
    @Override
    double[] draw(double[] timesMs, double[] speed, RandomGenerator random) {
      double size = random.nextDouble(0.02, 0.25);
      double memory = random.nextDouble(0, 0.9);
      double[] noise = new double[timesMs.length];
      for (int i = 1; i < noise.length; i++) {
        noise[i] = memory * noise[i - 1] + random.nextGaussian() * size * speed[i];
      }
      return noise;
    }
  },
  /** Equal power in each octave. */
  PINK {
    @Override
    double[] draw(double[] timesMs, double[] speed, RandomGenerator random) {
      double size = random.nextDouble(0.2, 1.5);
      double[] rows = new double[5];
      return each(
          timesMs.length,
          i -> {
            double sum = 0;
            for (int row = 0; row < rows.length; row++) {
              rows[row] = i % (1 << row) == 0 ? random.nextGaussian() : rows[row];
              sum += rows[row];
            }
            return sum * size / 2;
          });
    }
  };

  abstract double[] draw(double[] timesMs, double[] speed, RandomGenerator random);

  private interface Place {
    double at(int index);
  }

  private static double[] each(int size, Place place) {
    double[] values = new double[size];
    for (int i = 0; i < size; i++) {
      values[i] = place.at(i);
    }
    return values;
  }
}
