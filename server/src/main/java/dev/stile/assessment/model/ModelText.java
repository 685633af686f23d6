package dev.stile.assessment.model;

import dev.stile.assessment.model.Trees.Node;
import dev.stile.trajectory.Feature;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * The file of a model, read strictly: a version line, the features by name, the thresholds, the
 * trees and the SHA-256 of all lines before it. A tree is one line of nodes in the order of a walk
 * that goes left first: {@code feature:threshold:value} for a question, {@code value} for a leaf.
 */
public final class ModelText {
  /** The first line. Another meaning of a feature or of a node is another version. */
  public static final String VERSION = "stile-movement 1";

  private static final int MOST_BYTES = 1 << 20;
  private static final int MOST_TREES = 400;
  private static final int MOST_NODES = 61;

  private final List<Node> nodes = new ArrayList<>();
  private final List<Integer> roots = new ArrayList<>();
  private final List<Feature> features;

  private ModelText(List<Feature> features) {
    this.features = features;
  }

  /**
   * Reads a model.
   *
   * @throws IOException if the file can't be read, or is not a model of this version; the message
   *     tells what is wrong
   */
  public static MovementModel read(InputStream file) throws IOException {
    String text = new String(file.readNBytes(MOST_BYTES), StandardCharsets.US_ASCII);
    List<String> lines = text.lines().toList();
    try {
      checkSum(text, lines.getLast());
      require(lines.get(0).equals(VERSION), "another version");
      ModelText model = new ModelText(features(words(lines.get(1), "features")));
      Thresholds fine = thresholds(words(lines.get(2), "fine"));
      Thresholds coarse = thresholds(words(lines.get(3), "coarse"));
      require(lines.size() <= MOST_TREES + 5, "too many trees");
      for (String line : lines.subList(4, lines.size() - 1)) {
        model.readTree(words(line, "tree"));
      }
      return new MovementModel(new Trees(model.features, model.nodes, model.roots), fine, coarse);
    } catch (IllegalArgumentException | IndexOutOfBoundsException | NoSuchElementException fault) {
      throw new IOException("not a model of movement: " + fault.getMessage(), fault);
    }
  }

  /** The last line of a file that begins with this text. */
  public static String sum(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
      return "sha256 " + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }

  private static void checkSum(String text, String last) {
    int begin = text.lastIndexOf("sha256 ");
    require(begin >= 0 && text.endsWith("\n"), "no end");
    require(last.equals(sum(text.substring(0, begin))), "a wrong sum");
  }

  private static List<String> words(String line, String name) {
    List<String> words = List.of(line.split(" ", -1));
    require(words.getFirst().equals(name), "no " + name);
    return words.subList(1, words.size());
  }

  private static List<Feature> features(List<String> names) {
    Set<Feature> seen = EnumSet.noneOf(Feature.class);
    List<Feature> features = new ArrayList<>();
    for (String name : names) {
      Feature feature = Feature.valueOf(name);
      require(seen.add(feature), "a feature twice");
      features.add(feature);
    }
    return features;
  }

  private static Thresholds thresholds(List<String> words) {
    require(words.size() == 3, "not three thresholds");
    return new Thresholds(number(words.get(0)), number(words.get(1)), number(words.get(2)));
  }

  private void readTree(List<String> words) {
    require(words.size() <= MOST_NODES, "too large a tree");
    roots.add(nodes.size());
    int end = readNode(words, 0);
    require(end == words.size(), "nodes behind a tree");
  }

  /** Reads the node at an index with all below it, and tells the index behind them. */
  private int readNode(List<String> words, int index) {
    String[] parts = words.get(index).split(":", -1);
    int self = nodes.size();
    if (parts.length == 1) {
      nodes.add(new Node(Trees.LEAF, 0, 0, 0, number(parts[0])));
      return index + 1;
    }
    require(parts.length == 3, "not a node");
    int feature = Integer.parseInt(parts[0]);
    require(feature >= 0 && feature < features.size(), "an unknown feature");
    double threshold = number(parts[1]);
    double value = number(parts[2]);
    nodes.add(new Node(feature, threshold, 0, 0, value));
    int left = nodes.size();
    int behindLeft = readNode(words, index + 1);
    int right = nodes.size();
    int behind = readNode(words, behindLeft);
    nodes.set(self, new Node(feature, threshold, left, right, value));
    return behind;
  }

  private static double number(String word) {
    double number = Double.parseDouble(word);
    require(Double.isFinite(number), "not a number");
    return number;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
