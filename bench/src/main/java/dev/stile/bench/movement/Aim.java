package dev.stile.bench.movement;

/**
 * What a movement is to reach, in pixels from where it begins.
 *
 * @param lastsMs how long a person took for it
 */
public record Aim(double dx, double dy, double lastsMs) {
  /** The way to go. */
  public double length() {
    return Math.hypot(dx, dy);
  }

  /** Right of the line to the target, for a way along it and aside of it in pixels. */
  double x(double along, double aside) {
    return (along * dx - aside * dy) / length();
  }

  double y(double along, double aside) {
    return (along * dy + aside * dx) / length();
  }
}
