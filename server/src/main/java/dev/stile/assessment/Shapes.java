package dev.stile.assessment;

import dev.stile.signal.Value;
import dev.stile.signal.Value.Amount;
import dev.stile.signal.Value.Flag;
import dev.stile.signal.Value.Listed;
import dev.stile.signal.Value.Single;
import dev.stile.signal.Value.Text;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The signals of the widget, and what each of them can be in a browser: its type, and the values
 * that exist. Wide on purpose: whatever a real browser has ever been seen to say must fit.
 */
final class Shapes {
  /** What the widget says of a property that is missing or was replaced by something strange. */
  private static final Pattern ODD =
      Pattern.compile("\\((?:null|undefined|object|function|symbol|bigint|number)\\)");

  private static final Predicate<Value> ANY_TEXT = text(".{0,512}");
  private static final Predicate<Value> SHORT_TEXT = text(".{0,128}");
  private static final Predicate<Value> NAME = text(".{1,32}");
  private static final Predicate<Value> LANGUAGE = text("[A-Za-z0-9@._-]{0,64}");
  private static final Predicate<Value> FLAG = Shapes::isFlag;
  private static final Predicate<Value> COUNT = amount(0, 100_000, true);
  private static final Predicate<Value> PIXELS = amount(0, 100_000, false);

  /** Gigabytes, as the Device Memory specification and its revision let browsers say; 0: unsaid. */
  private static final Set<Double> MEMORIES =
      Set.of(0.0, 0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0);

  /** By name; all of them are in each attempt of the widget, read or unread. */
  static final Map<String, Predicate<Value>> BY_NAME =
      Map.ofEntries(
          Map.entry("webdriver", FLAG),
          Map.entry("driverMarks", list(0, 8, NAME)),
          Map.entry("userAgent", ANY_TEXT),
          Map.entry("platform", SHORT_TEXT),
          Map.entry("clientHints", Shapes::isClientHints),
          Map.entry("maker", tuple(SHORT_TEXT, SHORT_TEXT, FLAG)),
          Map.entry("languages", list(1, 8, LANGUAGE)),
          Map.entry(
              "timeZone", tuple(text("[A-Za-z0-9_+/-]{1,64}"), amount(-900, 900, true), LANGUAGE)),
          Map.entry(
              "screen",
              tuple(
                  PIXELS,
                  PIXELS,
                  PIXELS,
                  PIXELS,
                  PIXELS,
                  PIXELS,
                  PIXELS,
                  PIXELS,
                  amount(0.05, 40, false))),
          Map.entry("pointers", tuple(amount(0, 256, true), FLAG, FLAG, FLAG, FLAG)),
          Map.entry("hardware", tuple(amount(0, 4096, true), Shapes::isMemory)),
          Map.entry("plugins", tuple(COUNT, COUNT, either(FLAG, oneOf("unknown")))),
          Map.entry("preferences", tuple(FLAG, FLAG, FLAG, FLAG)),
          Map.entry("attention", tuple(FLAG, oneOf("visible", "hidden", "prerender"))),
          Map.entry("ownProperties", list(0, 8, text(".{0,32}"))),
          Map.entry("foreignFrames", list(0, 4, text(".{1,64}"))),
          Map.entry(
              "permissions",
              tuple(oneOf("default", "granted", "denied"), oneOf("prompt", "granted", "denied"))),
          Map.entry("architecture", either(list(0, 0, NAME), tuple(SHORT_TEXT, SHORT_TEXT))),
          Map.entry(
              "workerLies",
              names(
                  "userAgent",
                  "platform",
                  "languages",
                  "hardwareConcurrency",
                  "zone",
                  "webdriver")),
          Map.entry("gpu", list(0, 2, SHORT_TEXT)),
          Map.entry(
              "frameLies",
              names(
                  "webdriver",
                  "userAgent",
                  "platform",
                  "vendor",
                  "language",
                  "languages",
                  "hardwareConcurrency",
                  "maxTouchPoints")),
          Map.entry(
              "nativeLies",
              names(
                  "toString",
                  "webdriver",
                  "userAgent",
                  "platform",
                  "languages",
                  "plugins",
                  "hardwareConcurrency",
                  "contentWindow",
                  "query",
                  "getParameter",
                  "now")),
          Map.entry("exposedFunctions", COUNT));

  private Shapes() {}

  private static boolean isFlag(Value value) {
    return value instanceof Flag || isOdd(value);
  }

  private static boolean isOdd(Value value) {
    return value instanceof Text(String text) && ODD.matcher(text).matches();
  }

  private static Predicate<Value> text(String pattern) {
    Pattern whole = Pattern.compile(pattern, Pattern.DOTALL);
    return value ->
        value instanceof Text(String text)
            && (whole.matcher(text).matches() || ODD.matcher(text).matches());
  }

  private static Predicate<Value> oneOf(String... texts) {
    Set<String> known = Set.of(texts);
    return value -> value instanceof Text(String text) && (known.contains(text) || isOdd(value));
  }

  private static Predicate<Value> amount(double least, double most, boolean isWhole) {
    return value ->
        isOdd(value)
            || (value instanceof Amount(double number)
                && number >= least
                && number <= most
                && (!isWhole || number == Math.rint(number)));
  }

  private static Predicate<Value> list(int least, int most, Predicate<Value> element) {
    return value ->
        value instanceof Listed(List<Single> values)
            && values.size() >= least
            && values.size() <= most
            && values.stream().allMatch(element);
  }

  /** A list of known names, each at most once. */
  private static Predicate<Value> names(String... texts) {
    Predicate<Value> known = list(0, texts.length, oneOf(texts));
    return value ->
        known.test(value)
            && value instanceof Listed(List<Single> values)
            && Set.copyOf(values).size() == values.size();
  }

  @SafeVarargs
  private static Predicate<Value> tuple(Predicate<Value>... elements) {
    return value -> {
      if (!(value instanceof Listed(List<Single> values)) || values.size() != elements.length) {
        return false;
      }
      for (int i = 0; i < elements.length; i++) {
        if (!elements[i].test(values.get(i))) {
          return false;
        }
      }
      return true;
    };
  }

  private static Predicate<Value> either(Predicate<Value> one, Predicate<Value> other) {
    return one.or(other);
  }

  private static boolean isMemory(Value value) {
    return isOdd(value) || (value instanceof Amount(double number) && MEMORIES.contains(number));
  }

  /** Nothing, or the platform, whether it is mobile, and each brand with its version. */
  private static boolean isClientHints(Value value) {
    if (!(value instanceof Listed(List<Single> values))) {
      return false;
    }
    return values.isEmpty()
        || (values.size() >= 2
            && SHORT_TEXT.test(values.get(0))
            && FLAG.test(values.get(1))
            && values.stream().skip(2).allMatch(SHORT_TEXT));
  }
}
