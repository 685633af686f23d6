package dev.stile.signal;

import java.util.List;

/** What a signal said. */
public sealed interface Value {
  /** The longest text, characters. */
  int LONGEST_TEXT = 512;

  /** The most values in a list. */
  int MOST_LISTED = 64;

  /** One value that is no list and is there. */
  sealed interface Single extends Value {}

  /** The browser has no value for it. */
  record None() implements Value {}

  /** At most {@link #LONGEST_TEXT} characters, any of them. */
  record Text(String text) implements Single {}

  /** A finite number. */
  record Amount(double number) implements Single {}

  /** Yes or no. */
  record Flag(boolean isSet) implements Single {}

  /** At most {@link #MOST_LISTED} single values. */
  record Listed(List<Single> values) implements Value {
    public Listed {
      values = List.copyOf(values);
    }
  }
}
