package dev.stile.signal;

import dev.stile.signal.Signal.Read;
import dev.stile.signal.Value.Listed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a device looks like: the signals that stay the same from visit to visit. Many devices look
 * alike (all telephones of one model do), and a program looks as it likes: never an identity.
 *
 * @param text equal for devices that look alike
 * @param confidence which share of those signals could be read, 0 to 1
 */
public record Likeness(String text, double confidence) {
  /** With less than this it would be a likeness of nearly everything. */
  private static final double LEAST_CONFIDENCE = 0.5;

  /** A signal, and which of its values stay: a window is resized, a language list reordered. */
  private record Trait(String signal, List<Integer> places) {}

  private static final List<Trait> TRAITS =
      List.of(
          new Trait("platform", List.of(0)),
          new Trait("maker", List.of(0, 1)),
          new Trait("languages", List.of(0)),
          new Trait("timeZone", List.of(0)),
          new Trait("screen", List.of(4, 5)),
          new Trait("pointers", List.of(0)),
          new Trait("hardware", List.of(0, 1)),
          new Trait("gpu", List.of(0, 1)),
          new Trait("architecture", List.of(0, 1)));

  /** The likeness that signals show; empty when too few of them were read. */
  public static Optional<Likeness> of(Signals signals) {
    List<String> traits = TRAITS.stream().map(trait -> describe(signals, trait)).toList();
    double confidence =
        traits.stream().filter(text -> !text.isEmpty()).count() / (double) TRAITS.size();
    return confidence < LEAST_CONFIDENCE
        ? Optional.empty()
        : Optional.of(new Likeness(String.join("\n", traits), confidence));
  }

  private static String describe(Signals signals, Trait trait) {
    if (!(signals.byName().get(trait.signal()) instanceof Read(Value value, _))) {
      return "";
    }
    List<? extends Value> values =
        value instanceof Listed listed ? listed.values() : List.of(value);
    Stream<? extends Value> kept =
        trait.places().stream().filter(place -> place < values.size()).map(values::get);
    return String.join("\t", kept.map(Value::toString).toList());
  }
}
