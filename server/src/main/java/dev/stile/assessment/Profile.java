package dev.stile.assessment;

import dev.stile.signal.Signal.Read;
import dev.stile.signal.Signals;
import dev.stile.signal.Value;
import dev.stile.signal.Value.Amount;
import dev.stile.signal.Value.Flag;
import dev.stile.signal.Value.Listed;
import dev.stile.signal.Value.None;
import dev.stile.signal.Value.Single;
import dev.stile.signal.Value.Text;
import dev.stile.trajectory.Trajectory;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What an attempt says of its browser, asked for by name and place. What is absent, could not be
 * read or is of another type is simply not there, so no rule can stumble over it.
 */
final class Profile {
  private final Observation observation;
  private final Signals signals;
  private final Agent agent;

  Profile(Observation observation) {
    this.observation = observation;
    this.signals = observation.submission().signals();
    this.agent = Agent.of(text("userAgent").orElse(""));
  }

  Observation observation() {
    return observation;
  }

  Signals signals() {
    return signals;
  }

  Trajectory trajectory() {
    return observation.submission().trajectory();
  }

  /** What the browser's scripts call it; of nothing known where they said nothing. */
  Agent agent() {
    return agent;
  }

  /** Whether it was read, whatever it says. */
  boolean isRead(String name) {
    return signals.byName().get(name) instanceof Read;
  }

  Optional<String> text(String name) {
    return text(name, 0);
  }

  Optional<String> text(String name, int place) {
    return at(name, place).map(value -> value instanceof Text(String text) ? text : null);
  }

  OptionalDouble amount(String name, int place) {
    return at(name, place).orElse(null) instanceof Amount(double number)
        ? OptionalDouble.of(number)
        : OptionalDouble.empty();
  }

  /** Whether it says so; false too where it says nothing. */
  boolean says(String name, int place) {
    return at(name, place).orElse(null) instanceof Flag(boolean isSet) && isSet;
  }

  /** Whether it says that it is not so; false too where it says nothing. */
  boolean denies(String name, int place) {
    return at(name, place).orElse(null) instanceof Flag(boolean isSet) && !isSet;
  }

  /** All texts of a list, from a place on. */
  List<String> texts(String name, int from) {
    return values(name).stream()
        .skip(from)
        .flatMap(value -> value instanceof Text(String text) ? Stream.of(text) : Stream.empty())
        .toList();
  }

  List<String> texts(String name) {
    return texts(name, 0);
  }

  /** All texts of a list as one, for patterns. */
  String line(String name) {
    return String.join(" ", texts(name));
  }

  private Optional<Single> at(String name, int place) {
    List<Single> values = values(name);
    return place < values.size() ? Optional.of(values.get(place)) : Optional.empty();
  }

  /** A list's values; a value that is no list is a list of one. */
  private List<Single> values(String name) {
    if (!(signals.byName().get(name) instanceof Read(Value value, _))) {
      return List.of();
    }
    return switch (value) {
      case None _ -> List.of();
      case Listed(List<Single> values) -> values;
      case Single single -> List.of(single);
    };
  }
}
