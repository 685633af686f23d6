package dev.stile.bench.movement;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** When the events of a generated movement come. */
final class Beat {
  private static final double[] USUAL = {16.67, 16.67, 16.67, 8, 10, 5, 12, 14, 20, 25, 7};

  private Beat() {}

  /** Times from 0 to the end, in milliseconds: at least three. */
  static double[] draw(double lastsMs, RandomGenerator random) {
    double interval = USUAL[random.nextInt(USUAL.length)];
    double jitter =
        switch (random.nextInt(4)) {
          case 0 -> 0;
          case 1 -> 0.04;
          case 2 -> 0.15;
          default -> 0.4;
        };
    double[] times = new double[(int) Math.min(1500, lastsMs / 3 + 4)];
    int count = 1;
    double time = 0;
    while (count < times.length - 1) {
      time += interval * Math.max(0.1, 1 + random.nextGaussian() * jitter);
      if (time >= lastsMs) {
        break;
      }
      times[count++] = time;
    }
    times[count++] = Math.max(lastsMs, times[count - 2] + 1);
    return Arrays.copyOf(times, count);
  }

  /** How long a movement takes: as a person, by Fitts' law, or as a programmer likes it. */
  static double lasts(Aim aim, RandomGenerator random) {
    return switch (random.nextInt(4)) {
      case 0, 1 -> Math.clamp(aim.lastsMs() * random.nextDouble(0.8, 1.25), 80, 4000);
      case 2 -> (100 + 150 * Math.log1p(aim.length() / 30)) * random.nextDouble(0.7, 1.6);
      default -> random.nextDouble(150, 1800);
    };
  }
}
