package dev.stile.http.attempt;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Takes values out of JSON, each within its bounds. */
final class Demand {
  /** Beyond any screen; keeps arithmetic away from the edges of numbers. */
  private static final double FARTHEST_PX = 10_000;

  private Demand() {}

  static void that(boolean condition) throws NotOurs {
    if (!condition) {
      throw new NotOurs();
    }
  }

  static int whole(JsonNode node, int most) throws NotOurs {
    that(node.isInt() && node.intValue() >= 0 && node.intValue() <= most);
    return node.intValue();
  }

  static double pixels(JsonNode node) throws NotOurs {
    that(node.isNumber() && Math.abs(node.doubleValue()) <= FARTHEST_PX);
    return node.doubleValue();
  }

  static boolean flag(JsonNode node) throws NotOurs {
    that(node.isBoolean());
    return node.booleanValue();
  }

  static String text(JsonNode node, int longest) throws NotOurs {
    that(node.isString() && node.asString().length() <= longest);
    return node.asString();
  }

  interface Element<T> {
    T read(JsonNode node) throws NotOurs;
  }

  static <T> List<T> list(JsonNode array, int most, Element<? extends T> element) throws NotOurs {
    that(array.isArray() && array.size() <= most);
    List<T> all = new ArrayList<>(array.size());
    for (JsonNode node : array) {
      all.add(element.read(node));
    }
    return all;
  }

  /** An array of just so many elements. */
  static JsonNode tuple(JsonNode node, int length) throws NotOurs {
    that(node.isArray() && node.size() == length);
    return node;
  }
}
