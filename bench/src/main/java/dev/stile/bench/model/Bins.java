package dev.stile.bench.model;

import dev.stile.trajectory.Feature;
import java.util.Arrays;
import java.util.List;

/** Examples with each feature cut into few ranges of about equal many. */
final class Bins {
  static final int MOST = 64;

  private final List<Feature> features;
  private final double[][] edges;
  private final byte[][] bins;

  Bins(List<Example> examples, List<Feature> features) {
    this.features = features;
    this.edges = new double[features.size()][];
    this.bins = new byte[features.size()][examples.size()];
    for (int column = 0; column < features.size(); column++) {
      Feature feature = features.get(column);
      double[] values =
          examples.stream().mapToDouble(e -> (float) e.features().get(feature)).toArray();
      edges[column] = edges(values);
      for (int row = 0; row < values.length; row++) {
        bins[column][row] = bin(edges[column], values[row]);
      }
    }
  }

  private static double[] edges(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double[] edges = new double[MOST - 1];
    int count = 0;
    for (int i = 1; i < MOST; i++) {
      double edge = sorted[(int) ((long) i * sorted.length / MOST)];
      if (edge < sorted[sorted.length - 1] && (count == 0 || edge > edges[count - 1])) {
        edges[count++] = edge;
      }
    }
    return Arrays.copyOf(edges, count);
  }

  private static byte bin(double[] edges, double value) {
    int place = Arrays.binarySearch(edges, value);
    return (byte) (place >= 0 ? place : -place - 1);
  }

  List<Feature> features() {
    return features;
  }

  /** The bin of each example, for a feature. */
  byte[] column(int column) {
    return bins[column];
  }

  int size(int column) {
    return edges[column].length + 1;
  }

  /** The largest value of a bin that is not the last. */
  double edge(int column, int bin) {
    return edges[column][bin];
  }
}
