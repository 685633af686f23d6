package dev.stile.bench.model;

import java.util.Locale;

/** So many of so many, with Wilson's interval of 95 %. */
public record Share(long part, long whole) {
  private static final double Z = 1.96;

  @Override
  public String toString() {
    if (whole == 0) {
      return "-";
    }
    double share = (double) part / whole;
    double square = Z * Z / whole;
    double middle = (share + square / 2) / (1 + square);
    double reach = Z * Math.sqrt(share * (1 - share) / whole + square / whole / 4) / (1 + square);
    return String.format(
        Locale.ROOT,
        "%.2f %% (%.2f-%.2f, n = %d)",
        100 * share,
        100 * Math.max(0, middle - reach),
        100 * Math.min(1, middle + reach),
        whole);
  }
}
