package dev.stile.bench.report;

import java.util.List;
import java.util.Locale;

/** Numbers for people: three digits are more than a shared machine repeats. */
public final class Figures {
  private Figures() {}

  /** The middle of the values, or of the middle two their mean. */
  public static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /** Three digits, thousands as such. */
  public static String of(double value) {
    double size = Math.abs(value);
    if (size >= 1_000_000) {
      return String.format(Locale.ROOT, "%.2f M", value / 1e6);
    }
    if (size >= 100) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    return String.format(Locale.ROOT, size >= 10 ? "%.1f" : "%.2f", value);
  }

  /** A ratio. */
  public static String times(double value) {
    return of(value) + "x";
  }

  /** Bytes as kilobytes or megabytes. */
  public static String bytes(double bytes) {
    return bytes >= 1e6 ? of(bytes / 1e6) + " MB" : of(bytes / 1e3) + " KB";
  }

  /** Bytes as kilobytes or megabytes. */
  public static String bytes(long bytes) {
    return bytes((double) bytes);
  }

  /** Nanoseconds in the unit that suits them. */
  public static String nanos(double nanos) {
    return nanos >= 1e6 ? of(nanos / 1e6) + " ms" : of(nanos / 1e3) + " us";
  }
}
