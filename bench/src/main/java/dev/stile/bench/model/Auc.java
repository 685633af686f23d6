package dev.stile.bench.model;

import java.util.Arrays;

/** How often a program scores higher than a person; a tie counts half. */
final class Auc {
  private Auc() {}

  static double of(double[] people, double[] programs) {
    double[] sorted = people.clone();
    Arrays.sort(sorted);
    double sum = 0;
    for (double score : programs) {
      sum += (below(sorted, score) + below(sorted, Math.nextUp(score))) / 2.0;
    }
    return sum / sorted.length / programs.length;
  }

  private static int below(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) / 2;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
