package dev.stile.trajectory;

/**
 * A track on one clock, begun at the origin and turned so that it ends to the right: along its axis
 * and aside of it, in pixels. Where and in which direction somebody moved says nothing about him.
 */
final class Axis {
  private final double[] along;
  private final double[] aside;
  private final double length;

  private Axis(double[] along, double[] aside, double length) {
    this.along = along;
    this.aside = aside;
    this.length = length;
  }

  static Axis of(OneClock clock) {
    int last = clock.ticks() - 1;
    double dx = clock.x(last) - clock.x(0);
    double dy = clock.y(last) - clock.y(0);
    double length = Math.hypot(dx, dy);
    double cos = length == 0 ? 1 : dx / length;
    double sin = length == 0 ? 0 : dy / length;
    double[] along = new double[last + 1];
    double[] aside = new double[last + 1];
    for (int i = 0; i <= last; i++) {
      double x = clock.x(i) - clock.x(0);
      double y = clock.y(i) - clock.y(0);
      along[i] = x * cos + y * sin;
      aside[i] = y * cos - x * sin;
    }
    return new Axis(along, aside, length);
  }

  /** Way along the axis, at each tick; not to be changed. */
  double[] along() {
    return along;
  }

  /** Distance from the axis, likewise. */
  double[] aside() {
    return aside;
  }

  /** From the first place to the last, in pixels. */
  double length() {
    return length;
  }
}
