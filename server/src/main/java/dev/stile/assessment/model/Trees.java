package dev.stile.assessment.model;

import dev.stile.trajectory.Feature;
import dev.stile.trajectory.Feature.Theme;
import dev.stile.trajectory.Features;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Gradient-boosted trees in flat arrays. Every node has a value: that of a leaf counts, those of
 * the others tell how far each question moved the sum. Safe for any number of threads.
 */
public final class Trees {
  /** What {@link #feature} holds for a leaf. */
  static final int LEAF = -1;

  private final List<Feature> features;
  private final int[] roots;
  private final int[] feature;
  private final double[] threshold;
  private final int[] left;
  private final int[] right;
  private final double[] value;

  /** From the nodes of all trees; children stand behind their parents, so no walk goes round. */
  Trees(List<Feature> features, List<Node> nodes, List<Integer> roots) {
    this.features = List.copyOf(features);
    this.roots = roots.stream().mapToInt(Integer::intValue).toArray();
    this.feature = nodes.stream().mapToInt(Node::feature).toArray();
    this.threshold = nodes.stream().mapToDouble(Node::threshold).toArray();
    this.left = nodes.stream().mapToInt(Node::left).toArray();
    this.right = nodes.stream().mapToInt(Node::right).toArray();
    this.value = nodes.stream().mapToDouble(Node::value).toArray();
  }

  /**
   * A node as a model file tells it.
   *
   * @param feature index among the model's features, or {@link #LEAF}
   * @param threshold up to here it goes left, in the unit of the feature
   * @param value the log odds that end here
   */
  record Node(int feature, double threshold, int left, int right, double value) {}

  /** How likely a program moved this, 0 to 1, among the programs and people of the training. */
  public double score(Features movement) {
    double[] row = row(movement);
    double sum = 0;
    for (int root : roots) {
      int node = root;
      while (feature[node] != LEAF) {
        node = row[feature[node]] <= threshold[node] ? left[node] : right[node];
      }
      sum += value[node];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** How far each theme moved the sum: above 0 towards a program, below 0 towards a person. */
  public Map<Theme, Double> themes(Features movement) {
    double[] row = row(movement);
    Map<Theme, Double> themes = new EnumMap<>(Theme.class);
    for (int root : roots) {
      int node = root;
      while (feature[node] != LEAF) {
        int next = row[feature[node]] <= threshold[node] ? left[node] : right[node];
        themes.merge(features.get(feature[node]).theme(), value[next] - value[node], Double::sum);
        node = next;
      }
    }
    return themes;
  }

  private double[] row(Features movement) {
    double[] row = new double[features.size()];
    for (int i = 0; i < row.length; i++) {
      // As single numbers: the questions were asked of those.
      row[i] = (float) movement.get(features.get(i));
    }
    return row;
  }
}
