package dev.stile.trajectory;

import java.util.Arrays;

/** Sums over short rows of numbers; each of them is 0 where it has no value. */
final class Series {
  private static final double NOTHING = 1e-9;

  private Series() {}

  static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return values.length == 0 ? 0 : sum / values.length;
  }

  static double meanSize(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += Math.abs(value);
    }
    return values.length == 0 ? 0 : sum / values.length;
  }

  static double largest(double[] values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  static double median(double[] values) {
    if (values.length == 0) {
      return 0;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** The mean of a power of the distance from the mean. */
  static double moment(double[] values, int power) {
    double mean = mean(values);
    double sum = 0;
    for (double value : values) {
      double product = 1;
      for (int i = 0; i < power; i++) {
        product *= value - mean;
      }
      sum += product;
    }
    return values.length == 0 ? 0 : sum / values.length;
  }

  static double spread(double[] values) {
    return Math.sqrt(moment(values, 2));
  }

  static double skew(double[] values) {
    double spread = spread(values);
    return ratio(moment(values, 3), spread * spread * spread);
  }

  static double kurtosis(double[] values) {
    double square = moment(values, 2);
    return Math.min(30, ratio(moment(values, 4), square * square));
  }

  /** How much each value tells of the one so many places on. */
  static double correlation(double[] values, int lag) {
    double mean = mean(values);
    double product = 0;
    double square = 0;
    for (int i = 0; i < values.length; i++) {
      double here = values[i] - mean;
      square += here * here;
      if (i >= lag) {
        product += here * (values[i - lag] - mean);
      }
    }
    return ratio(product, square);
  }

  /** How far two rows go together, as far as the shorter one reaches. */
  static double correlation(double[] first, double[] second) {
    int size = Math.min(first.length, second.length);
    double firstMean = mean(first);
    double secondMean = mean(second);
    double product = 0;
    double firstSquare = 0;
    double secondSquare = 0;
    for (int i = 0; i < size; i++) {
      double a = first[i] - firstMean;
      double b = second[i] - secondMean;
      product += a * b;
      firstSquare += a * a;
      secondSquare += b * b;
    }
    return ratio(product, Math.sqrt(firstSquare * secondSquare));
  }

  /** From each value to the next. */
  static double[] steps(double[] values) {
    double[] steps = new double[Math.max(0, values.length - 1)];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = values[i + 1] - values[i];
    }
    return steps;
  }

  /** The length of each step that the two rows make together. */
  static double[] lengths(double[] first, double[] second) {
    double[] lengths = new double[first.length];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = Math.sqrt(first[i] * first[i] + second[i] * second[i]);
    }
    return lengths;
  }

  /** Each value less the mean of itself and its two neighbours on either side. */
  static double[] unsteadiness(double[] values) {
    double[] rest = new double[Math.max(0, values.length - 4)];
    for (int i = 0; i < rest.length; i++) {
      double sum = values[i] + values[i + 1] + values[i + 2] + values[i + 3] + values[i + 4];
      rest[i] = values[i + 2] - sum / 5;
    }
    return rest;
  }

  static double[] sizes(double[] values) {
    double[] sizes = new double[values.length];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = Math.abs(values[i]);
    }
    return sizes;
  }

  /** Every third value, counted from the end, which is where the movement aimed. */
  static double[] everyThird(double[] values) {
    double[] third = new double[(values.length + 2) / 3];
    for (int i = 0; i < third.length; i++) {
      third[third.length - 1 - i] = values[values.length - 1 - 3 * i];
    }
    return third;
  }

  static double ratio(double above, double below) {
    return Math.abs(below) < NOTHING ? 0 : above / below;
  }
}
