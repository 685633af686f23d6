package dev.stile.signal;

import java.util.Map;

/**
 * All signals of one attempt.
 *
 * @param byName at most {@link #MOST}; a name is a letter {@code a-z} and up to 31 letters and
 *     digits
 */
public record Signals(Map<String, Signal> byName) {
  /** The most signals that one attempt may carry. */
  public static final int MOST = 64;

  /** Nothing was looked at. */
  public static final Signals NONE = new Signals(Map.of());

  public Signals {
    byName = Map.copyOf(byName);
  }
}
