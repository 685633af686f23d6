package dev.stile.bench.movement;

/** A smooth line through places at even distances. */
final class CatmullRom {
  private CatmullRom() {}

  /** The value at a share of the way from the second to the last but one. */
  static double at(double[] values, double share) {
    double place = 1 + share * (values.length - 3);
    int index = Math.clamp((int) place, 1, values.length - 3);
    double s = place - index;
    double before = values[index - 1];
    double from = values[index];
    double to = values[index + 1];
    double after = values[index + 2];
    double first = to - before;
    double second = 2 * before - 5 * from + 4 * to - after;
    double third = 3 * (from - to) + after - before;
    return from + 0.5 * s * (first + s * (second + s * third));
  }
}
