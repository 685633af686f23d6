package dev.stile.puzzle;

import java.util.random.RandomGenerator;

/**
 * The edge of a piece: a closed chain of quadratic curves in picture pixels from its box's corner.
 * Each curve runs from the middle between one control point and its predecessor to the middle
 * between it and its successor, so the edge has no corners.
 */
final class Outline {
  /** The edge stays this far inside the box, so that a smoothed edge is not cut. */
  private static final float INSET = 0.5f;

  private static final int SEGMENTS = 6;

  /** A tab on a side that runs from (0, 0) to (1, 0), as pairs of along and outwards. */
  private static final float[] TAB = {
    .08f, 0, .41f, -.03f, .44f, .06f, .30f, .25f, .70f, .25f, .56f, .06f, .59f, -.03f, .92f, 0
  };

  private static final float[] STRAIGHT = {.08f, 0, .92f, 0};

  private final float[] xs;
  private final float[] ys;

  private Outline(float[] xs, float[] ys) {
    this.xs = xs;
    this.ys = ys;
    fit(xs);
    fit(ys);
  }

  /** A jigsaw piece, a pebble or a cut stone. */
  static Outline choose(RandomGenerator random) {
    return switch (random.nextInt(4)) {
      case 0 -> pebble(random);
      case 1 -> stone(random);
      default -> jigsaw(random);
    };
  }

  private static Outline jigsaw(RandomGenerator random) {
    float[] signs = new float[4];
    int plain = random.nextInt(4);
    int count = 0;
    for (int side = 0; side < 4; side++) {
      signs[side] = side == plain ? 0 : random.nextBoolean() ? 1 : -1;
      count += (side == plain ? STRAIGHT.length : TAB.length) / 2;
    }
    float[] xs = new float[count];
    float[] ys = new float[count];
    int next = 0;
    for (int side = 0; side < 4; side++) {
      float[] shape = signs[side] == 0 ? STRAIGHT : TAB;
      for (int at = 0; at < shape.length; at += 2, next++) {
        float along = shape[at] - 0.5f;
        float out = 0.5f + signs[side] * shape[at + 1];
        // Clockwise from the top: each side is the one before it, turned by a quarter.
        xs[next] = new float[] {along, out, -along, -out}[side];
        ys[next] = new float[] {-out, along, out, -along}[side];
      }
    }
    return new Outline(xs, ys);
  }

  private static Outline pebble(RandomGenerator random) {
    float lobes = random.nextFloat();
    float wobble = random.nextFloat();
    int waves = 3 + random.nextInt(3);
    return around(
        18, turn -> 1 + 0.24f * Wave.at(waves * turn + lobes) + 0.1f * Wave.at(2 * turn + wobble));
  }

  private static Outline stone(RandomGenerator random) {
    int corners = 5 + random.nextInt(4);
    float[] reach = new float[corners];
    for (int corner = 0; corner < corners; corner++) {
      reach[corner] = 0.72f + 0.4f * random.nextFloat();
    }
    return around(
        2 * corners,
        turn -> {
          int half = Math.round(turn * 2 * corners) % (2 * corners);
          return half % 2 == 0
              ? 1.12f * reach[half / 2]
              : 0.45f * (reach[half / 2] + reach[(half / 2 + 1) % corners]);
        });
  }

  private interface Reach {
    float at(float turn);
  }

  private static Outline around(int count, Reach reach) {
    float[] xs = new float[count];
    float[] ys = new float[count];
    for (int at = 0; at < count; at++) {
      float turn = (float) at / count;
      xs[at] = reach.at(turn) * Wave.at(turn + 0.25f);
      ys[at] = reach.at(turn) * Wave.at(turn);
    }
    return new Outline(xs, ys);
  }

  /** Stretches one coordinate until the edge fills the box. */
  private static void fit(float[] values) {
    float low = Float.MAX_VALUE;
    float high = -Float.MAX_VALUE;
    for (int curve = 0; curve < values.length; curve++) {
      for (int segment = 0; segment < SEGMENTS; segment++) {
        float value = along(values, curve, (float) segment / SEGMENTS);
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    float scale = (PuzzleMaker.PIECE_SIZE_PX - 2 * INSET) / (high - low);
    for (int at = 0; at < values.length; at++) {
      // One decimal, so that the path shown and the pixels cut are the same to the digit.
      values[at] = Math.round(10 * (INSET + (values[at] - low) * scale)) / 10f;
    }
  }

  private static float middle(float[] values, int at) {
    return (values[at % values.length] + values[(at + 1) % values.length]) / 2;
  }

  private static float along(float[] values, int curve, float share) {
    float from = middle(values, curve);
    float control = values[(curve + 1) % values.length];
    float to = middle(values, curve + 1);
    float rest = 1 - share;
    return rest * rest * from + 2 * rest * share * control + share * share * to;
  }

  /** The edge as a polygon: x and y in turn. */
  float[] polygon() {
    float[] points = new float[2 * SEGMENTS * xs.length];
    int next = 0;
    for (int curve = 0; curve < xs.length; curve++) {
      for (int segment = 0; segment < SEGMENTS; segment++) {
        points[next++] = along(xs, curve, (float) segment / SEGMENTS);
        points[next++] = along(ys, curve, (float) segment / SEGMENTS);
      }
    }
    return points;
  }

  /** The edge as SVG path data. */
  String path() {
    StringBuilder path = new StringBuilder(512);
    path.append('M');
    point(path, middle(xs, 0), middle(ys, 0));
    for (int curve = 0; curve < xs.length; curve++) {
      int control = (curve + 1) % xs.length;
      path.append('Q');
      point(path, xs[control], ys[control]);
      path.append(' ');
      point(path, middle(xs, curve + 1), middle(ys, curve + 1));
    }
    return path.append('Z').toString();
  }

  private static void point(StringBuilder path, float x, float y) {
    number(path, x);
    path.append(' ');
    number(path, y);
  }

  /** One decimal, none where it is zero. */
  private static void number(StringBuilder path, float value) {
    int signed = Math.round(10 * value);
    int tenths = Math.abs(signed);
    path.append(signed < 0 ? "-" : "").append(tenths / 10);
    if (tenths % 10 != 0) {
      path.append('.').append(tenths % 10);
    }
  }
}
