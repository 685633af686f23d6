package dev.stile.trajectory;

import static dev.stile.trajectory.Feature.CUBIC_ALONG;
import static dev.stile.trajectory.Feature.CUBIC_ASIDE;
import static dev.stile.trajectory.Feature.EASE_OUT;
import static dev.stile.trajectory.Feature.EVEN_SPEED;
import static dev.stile.trajectory.Feature.MINIMUM_JERK;
import static dev.stile.trajectory.Feature.QUINTIC_ALONG;
import static dev.stile.trajectory.Feature.QUINTIC_ASIDE;
import static dev.stile.trajectory.Feature.SEPTIC_ALONG;
import static dev.stile.trajectory.Feature.SEPTIC_RELATIVE;

/**
 * How little a formula leaves unexplained. A Bezier curve run at an easing is a polynomial of low
 * degree in time; a hand is not.
 */
final class FormulaFeatures {
  private static final int HIGHEST_DEGREE = 7;

  private FormulaFeatures() {}

  static void measure(Features into, Axis axis) {
    int size = axis.along().length;
    double[][] basis = basis(size);
    double[] along = rests(axis.along(), basis);
    double[] aside = rests(axis.aside(), basis);
    into.set(CUBIC_ALONG, Math.log1p(along[3]));
    into.set(CUBIC_ASIDE, Math.log1p(aside[3]));
    into.set(QUINTIC_ALONG, Math.log1p(along[5]));
    into.set(QUINTIC_ASIDE, Math.log1p(aside[5]));
    into.set(SEPTIC_ALONG, Math.log1p(along[7]));
    into.set(SEPTIC_RELATIVE, Series.ratio(along[7], along[3]));
    profiles(into, axis);
  }

  /** Polynomials at the ticks, orthogonal and of length 1, by degree (Gram and Schmidt). */
  private static double[][] basis(int size) {
    int degrees = Math.min(HIGHEST_DEGREE, size - 1) + 1;
    double[][] basis = new double[degrees][size];
    for (int degree = 0; degree < degrees; degree++) {
      double[] row = basis[degree];
      for (int i = 0; i < size; i++) {
        row[i] = degree == 0 ? 1 : basis[degree - 1][i] * (2.0 * i / (size - 1) - 1);
      }
      for (int lower = Math.max(0, degree - 2); lower < degree; lower++) {
        double share = product(row, basis[lower]);
        for (int i = 0; i < size; i++) {
          row[i] -= share * basis[lower][i];
        }
      }
      double norm = Math.sqrt(product(row, row));
      for (int i = 0; i < size; i++) {
        row[i] /= norm;
      }
    }
    return basis;
  }

  private static double product(double[] first, double[] second) {
    double sum = 0;
    for (int i = 0; i < first.length; i++) {
      sum += first[i] * second[i];
    }
    return sum;
  }

  /** What remains after the best polynomial of each degree: root mean square, in pixels. */
  private static double[] rests(double[] values, double[][] basis) {
    double[] rests = new double[HIGHEST_DEGREE + 1];
    double square = product(values, values);
    for (int degree = 0; degree < basis.length; degree++) {
      double share = product(values, basis[degree]);
      square = Math.max(0, square - share * share);
      rests[degree] = Math.sqrt(square / values.length);
    }
    return rests;
  }

  /** The distance from three laws of movement, as a share of the length. */
  private static void profiles(Features into, Axis axis) {
    int last = axis.along().length - 1;
    double even = 0;
    double jerk = 0;
    double easeOut = 0;
    for (int i = 0; i <= last; i++) {
      double time = (double) i / last;
      double way = axis.along()[i] / axis.length();
      double rest = 1 - time;
      even += Math.abs(way - time);
      jerk += Math.abs(way - time * time * time * (10 - 15 * time + 6 * time * time));
      easeOut += Math.abs(way - (1 - rest * rest * rest));
    }
    into.set(EVEN_SPEED, even / (last + 1));
    into.set(MINIMUM_JERK, jerk / (last + 1));
    into.set(EASE_OUT, easeOut / (last + 1));
  }
}
