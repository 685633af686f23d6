package dev.stile.signal;

import java.time.Duration;

/** One thing that the visitor's side looked at. Nothing is believed because of who says it. */
public sealed interface Signal {
  /** The longest of {@link Unread#why}, characters. */
  int LONGEST_WHY = 64;

  /** How long looking took by the visitor's clock, to a tenth of a millisecond. */
  Duration took();

  /** It was looked at. */
  record Read(Value value, Duration took) implements Signal {}

  /**
   * It could not be looked at.
   *
   * @param why the kind of error, as the browser names it
   */
  record Unread(String why, Duration took) implements Signal {}
}
