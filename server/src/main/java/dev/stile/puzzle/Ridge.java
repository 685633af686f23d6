package dev.stile.puzzle;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Makes ridges: for each column of the picture, the row where a layer begins. */
final class Ridge {
  private static final float[] OCTAVES = {1, 1.73f, 2.91f, 5.13f};
  private static final float[] WEIGHTS = {1, 0.5f, 0.22f, 0.1f};

  private Ridge() {}

  static float[] level(float row) {
    float[] ridge = new float[Canvas.WIDTH];
    Arrays.fill(ridge, row);
    return ridge;
  }

  /** Soft hills. */
  static float[] rolling(RandomGenerator random, float row, float amplitude, float wavelength) {
    return swinging(random, row, amplitude, wavelength, OCTAVES.length);
  }

  /** Softer still: of the waves that make hills only the longest few. */
  static float[] swinging(
      RandomGenerator random, float row, float amplitude, float wavelength, int octaves) {
    float[] ridge = level(row);
    for (int octave = 0; octave < octaves; octave++) {
      float frequency = OCTAVES[octave] / wavelength;
      float phase = random.nextFloat();
      float height = amplitude * WEIGHTS[octave] * (0.7f + 0.6f * random.nextFloat());
      for (int x = 0; x < ridge.length; x++) {
        ridge[x] += height * Wave.at(phase + x * frequency);
      }
    }
    return ridge;
  }

  /** Rock: straight pieces broken again and again, each time half as high. */
  static float[] jagged(RandomGenerator random, float row, float amplitude, float wavelength) {
    float[] ridge = level(row);
    float height = amplitude;
    for (float cell = wavelength; cell >= 6; cell /= 2.1f, height *= 0.5f) {
      float phase = random.nextFloat();
      float left = random.nextFloat();
      float right = random.nextFloat();
      int current = 0;
      for (int x = 0; x < ridge.length; x++) {
        float position = phase + x / cell;
        for (; current < (int) position; current++) {
          left = right;
          right = random.nextFloat();
        }
        ridge[x] += height * (left + (right - left) * (position - current) - 0.5f) * 2;
      }
    }
    return ridge;
  }

  /** Waves of the sea: round troughs that meet in crests. */
  static float[] scalloped(RandomGenerator random, float row, float amplitude, float wavelength) {
    float[] ridge = rolling(random, row, amplitude * 0.25f, wavelength * 3.7f);
    float phase = random.nextFloat();
    for (int x = 0; x < ridge.length; x++) {
      ridge[x] += amplitude * Math.abs(Wave.at(phase + x / (2 * wavelength)));
    }
    return ridge;
  }

  /** Sets conifers along a ridge. */
  static float[] wooded(RandomGenerator random, float[] ground, float lowest, float highest) {
    float[] ridge = ground.clone();
    for (float x = -10; x < ridge.length + 10; x += 5 + 13 * random.nextFloat()) {
      float height = lowest + (highest - lowest) * random.nextFloat();
      float foot = ground[Math.clamp((int) x, 0, ridge.length - 1)];
      float reach = height * 0.27f;
      int last = Math.min(ridge.length - 1, (int) (x + reach));
      for (int at = Math.max(0, (int) (x - reach)); at <= last; at++) {
        float out = Math.abs(at - x) / reach;
        float branch = 4 * out - (float) Math.floor(4 * out);
        ridge[at] = Math.min(ridge[at], foot - height * (1 - out) + 5 * (1 - branch));
      }
    }
    return ridge;
  }

  /** Houses of different heights, side by side. */
  static float[] skyline(RandomGenerator random, float row, float amplitude, float width) {
    float[] ridge = new float[Canvas.WIDTH];
    int x = 0;
    while (x < ridge.length) {
      int end = x + (int) (width * (0.5f + random.nextFloat()));
      float roof = Math.round(row - amplitude * random.nextFloat() * random.nextFloat());
      for (; x < Math.min(end, ridge.length); x++) {
        ridge[x] = roof;
      }
    }
    return ridge;
  }

  /** Tilts a ridge around the middle of the picture. */
  static float[] tilted(float[] ridge, float slope) {
    for (int x = 0; x < ridge.length; x++) {
      ridge[x] += slope * (x - ridge.length / 2f);
    }
    return ridge;
  }
}
