package dev.stile.bench.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** One tree, grown at its best leaf until it has enough. */
final class GrowingTree {
  private static final int MOST_LEAVES = 15;
  private static final double LEAST_WEIGHT = 20;
  private static final double RIDGE = 8;
  private static final double FEATURE_SHARE = 0.35;

  private final Bins bins;
  private final double[] gradient;
  private final double[] curvature;
  private final double rate;
  private final boolean[] asked;
  private final Leaf root;

  GrowingTree(
      Bins bins,
      double[] gradient,
      double[] curvature,
      int[] rows,
      RandomGenerator random,
      double rate) {
    this.bins = bins;
    this.gradient = gradient;
    this.curvature = curvature;
    this.rate = rate;
    this.asked = new boolean[bins.features().size()];
    for (int i = 0; i < asked.length; i++) {
      asked[i] = random.nextDouble() < FEATURE_SHARE;
    }
    this.root = new Leaf(rows);
  }

  void grow() {
    List<Leaf> leaves = new ArrayList<>();
    leaves.add(root);
    while (leaves.size() < MOST_LEAVES) {
      Leaf best = Collections.max(leaves, Comparator.comparingDouble(leaf -> leaf.gain));
      if (best.gain <= 1e-6) {
        return;
      }
      leaves.remove(best);
      leaves.addAll(best.split());
    }
  }

  /** What the tree says of an example. */
  double value(int row) {
    Leaf leaf = root;
    while (leaf.left != null && leaf.right != null) {
      leaf = (bins.column(leaf.column)[row] & 0xff) <= leaf.bin ? leaf.left : leaf.right;
    }
    return leaf.value();
  }

  /** The line of a model file, without its first word. */
  @Override
  public String toString() {
    StringBuilder line = new StringBuilder();
    root.write(line);
    return line.toString().strip();
  }

  /** A node, and the best question it could ask. */
  private final class Leaf {
    private final int[] rows;
    private double gradients;
    private double curvatures;
    private double gain;
    private int column;
    private int bin;
    private @Nullable Leaf left;
    private @Nullable Leaf right;

    Leaf(int[] rows) {
      this.rows = rows;
      for (int row : rows) {
        gradients += gradient[row];
        curvatures += curvature[row];
      }
      for (int i = 0; i < asked.length; i++) {
        if (asked[i]) {
          ask(i);
        }
      }
    }

    double value() {
      return rate * gradients / (curvatures + RIDGE);
    }

    private void ask(int candidate) {
      double[] g = new double[Bins.MOST];
      double[] h = new double[Bins.MOST];
      byte[] values = bins.column(candidate);
      for (int row : rows) {
        g[values[row]] += gradient[row];
        h[values[row]] += curvature[row];
      }
      double leftG = 0;
      double leftH = 0;
      double whole = part(gradients, curvatures);
      for (int i = 0; i < bins.size(candidate) - 1; i++) {
        leftG += g[i];
        leftH += h[i];
        if (leftH < LEAST_WEIGHT || curvatures - leftH < LEAST_WEIGHT) {
          continue;
        }
        double better = part(leftG, leftH) + part(gradients - leftG, curvatures - leftH) - whole;
        if (better > gain) {
          gain = better;
          column = candidate;
          bin = i;
        }
      }
    }

    private static double part(double g, double h) {
      return g * g / (h + RIDGE);
    }

    List<Leaf> split() {
      byte[] values = bins.column(column);
      int[] toLeft = Arrays.stream(rows).filter(row -> values[row] <= bin).toArray();
      int[] toRight = Arrays.stream(rows).filter(row -> values[row] > bin).toArray();
      left = new Leaf(toLeft);
      right = new Leaf(toRight);
      return List.of(left, right);
    }

    void write(StringBuilder line) {
      if (left == null || right == null) {
        line.append(String.format(Locale.ROOT, "%.5g ", value()));
        return;
      }
      String threshold = Float.toString((float) bins.edge(column, bin));
      line.append(String.format(Locale.ROOT, "%d:%s:%.4g ", column, threshold, value()));
      left.write(line);
      right.write(line);
    }
  }
}
