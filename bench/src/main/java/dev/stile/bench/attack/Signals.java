package dev.stile.bench.attack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the widget says of browsers, for those who copy it. */
final class Signals {
  /** An attempt without any. */
  static final String NONE = "{}";

  /** Those of a person's browser. */
  static final String COPIED = read();

  /** What that browser calls itself. */
  static final String USER_AGENT =
      JsonMapper.shared().readTree(COPIED).get("userAgent").get(0).asString();

  private static final int MOST_LETTERS = 20;
  private static final int MOST_NUMBER = 3000;

  private Signals() {}

  private static String read() {
    try (InputStream file = Signals.class.getResourceAsStream("signals.json")) {
      return JsonMapper.shared().readTree(file).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names and types of the real ones, with values by chance. */
  static String random(RandomGenerator random) {
    ObjectNode signals = JsonNodeFactory.instance.objectNode();
    JsonMapper.shared()
        .readTree(COPIED)
        .properties()
        .forEach(signal ->
            signals
                .putArray(signal.getKey())
                .add(like(signal.getValue().get(0), random))
                .add(random.nextInt(9)));
    return signals.toString();
  }

  private static JsonNode like(JsonNode value, RandomGenerator random) {
    JsonNodeFactory make = JsonNodeFactory.instance;
    if (value.isArray()) {
      ArrayNode list = make.arrayNode();
      value.forEach(each -> list.add(like(each, random)));
      return list;
    }
    if (value.isBoolean()) {
      return make.booleanNode(random.nextBoolean());
    }
    return value.isNumber()
        ? make.numberNode(random.nextInt(MOST_NUMBER))
        : make.stringNode(word(random));
  }

  private static String word(RandomGenerator random) {
    var word = new StringBuilder();
    for (int i = random.nextInt(1, MOST_LETTERS); i > 0; i--) {
      word.append((char) random.nextInt('a', 'z' + 1));
    }
    return word.toString();
  }
}
