package dev.stile.app.config;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A kind of value: what texts mean, and the sentence that says what is expected of them.
 *
 * @param read the meaning of a text, or empty when it has none
 * @param expects continues the key, as in {@code must be a whole number from 1 to 10}
 */
record Kind<T>(Function<String, Optional<T>> read, String expects) {
  private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,9}");
  private static final Pattern SECONDS = Pattern.compile("(\\d{1,6}) ?s?");

  static Kind<String> text(Predicate<String> holds, String expects) {
    return new Kind<>(text -> Optional.of(text).filter(holds), expects);
  }

  static Kind<String> pattern(String regex, String expects) {
    return text(Pattern.compile(regex).asMatchPredicate(), expects);
  }

  static Kind<Integer> number(int least, int most) {
    return new Kind<>(
        text ->
            Optional.of(text)
                .filter(WHOLE_NUMBER.asMatchPredicate())
                .map(Integer::parseInt)
                .filter(number -> least <= number && number <= most),
        "must be a whole number from " + least + " to " + most);
  }

  static Kind<Boolean> flag() {
    return new Kind<>(
        text ->
            switch (text) {
              case "true" -> Optional.of(true);
              case "false" -> Optional.of(false);
              default -> Optional.empty();
            },
        "must be true or false");
  }

  /** One of an enum's constants, written in lower case and with hyphens. */
  static <E extends Enum<E>> Kind<E> oneOf(Class<E> type) {
    return oneOf(List.of(type.getEnumConstants()));
  }

  /** One of some of an enum's constants, likewise. */
  static <E extends Enum<E>> Kind<E> oneOf(List<E> constants) {
    return new Kind<>(
        text -> constants.stream().filter(constant -> written(constant).equals(text)).findFirst(),
        "must be " + constants.stream().map(Kind::written).collect(Collectors.joining(" or ")));
  }

  private static String written(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Kind<Duration> seconds(int least, int most) {
    return new Kind<>(
        text ->
            Optional.of(SECONDS.matcher(text))
                .filter(match -> match.matches())
                .map(match -> Integer.parseInt(match.group(1)))
                .filter(seconds -> least <= seconds && seconds <= most)
                .map(Duration::ofSeconds),
        "must be seconds from " + least + " to " + most + ", as in 90 or 90s");
  }
}
