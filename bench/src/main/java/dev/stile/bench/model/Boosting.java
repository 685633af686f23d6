package dev.stile.bench.model;

import dev.stile.trajectory.Feature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Gradient boosting of small trees on the logistic loss, with histograms (Friedman 2001; the second
 * order step and the growth by the best leaf are those of XGBoost and LightGBM). The same examples
 * and seed give the same trees.
 */
final class Boosting {
  private static final int TREES = 200;
  private static final double RATE = 0.09;
  private static final double ROW_SHARE = 0.6;

  private final Bins bins;
  private final double[] weight;
  private final boolean[] isProgram;
  private final double[] sum;
  private final double[] gradient;
  private final double[] curvature;
  private final SplittableRandom random;

  private Boosting(List<Example> examples, List<Feature> features, long seed) {
    int size = examples.size();
    this.bins = new Bins(examples, features);
    this.weight = new double[size];
    this.isProgram = new boolean[size];
    this.sum = new double[size];
    this.gradient = new double[size];
    this.curvature = new double[size];
    this.random = new SplittableRandom(seed);
    for (int i = 0; i < size; i++) {
      weight[i] = examples.get(i).weight();
      isProgram[i] = examples.get(i).isProgram();
    }
  }

  /** Grows the trees, one line of a model file each. */
  static List<String> grow(List<Example> examples, List<Feature> features, long seed) {
    Boosting boosting = new Boosting(examples, features, seed);
    List<String> trees = new ArrayList<>();
    for (int i = 0; i < TREES; i++) {
      trees.add(boosting.next());
    }
    return trees;
  }

  private String next() {
    int[] rows = new int[sum.length];
    int count = 0;
    for (int i = 0; i < sum.length; i++) {
      double likely = 1 / (1 + Math.exp(-sum[i]));
      gradient[i] = weight[i] * ((isProgram[i] ? 1 : 0) - likely);
      curvature[i] = weight[i] * Math.max(1e-6, likely * (1 - likely));
      if (random.nextDouble() < ROW_SHARE) {
        rows[count++] = i;
      }
    }
    GrowingTree tree =
        new GrowingTree(bins, gradient, curvature, Arrays.copyOf(rows, count), random, RATE);
    tree.grow();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += tree.value(i);
    }
    return tree.toString();
  }
}
