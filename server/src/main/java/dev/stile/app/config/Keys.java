package dev.stile.app.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Paths of keys, as faults name them. */
final class Keys {
  /** Stands for the whole file where no key is to blame. */
  static final String FILE = "the file";

  private static final int LONGEST_SHOWN = 64;

  private Keys() {}

  static String join(String parent, String key) {
    return parent.isEmpty() ? shown(key) : parent + "." + shown(key);
  }

  static String join(String parent, int index) {
    return parent + "[" + index + "]";
  }

  static String named(String path) {
    return path.isEmpty() ? FILE : path;
  }

  /** A key comes from outside: no control characters on the terminal, no endless lines. */
  private static String shown(String key) {
    String cut = key.length() <= LONGEST_SHOWN ? key : key.substring(0, LONGEST_SHOWN) + "...";
    return cut.replaceAll("[^\\x21-\\x7e]", "?");
  }

  /** The name that {@code wrong} was probably meant to be: at most two slips away. */
  static Optional<String> nearest(String wrong, Collection<String> known) {
    String cut = wrong.length() <= LONGEST_SHOWN ? wrong : wrong.substring(0, LONGEST_SHOWN);
    return known.stream()
        .filter(name -> distance(cut, name) <= Math.min(2, name.length() / 3))
        .min(Comparator.comparingInt(name -> distance(cut, name)));
  }

  /** Levenshtein distance, where another case is no difference. */
  private static int distance(String left, String right) {
    int[] row = new int[right.length() + 1];
    for (int j = 0; j <= right.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int replaced = diagonal + (same(left.charAt(i - 1), right.charAt(j - 1)) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[right.length()];
  }

  private static boolean same(char left, char right) {
    return Character.toLowerCase(left) == Character.toLowerCase(right);
  }
}
