package dev.stile.bench.attack;

import java.util.HexFormat;

/**
 * How the widget covers an attempt, read out of its source by somebody who wanted to know.
 *
 * @param question of the challenge
 */
record WidgetReply(String question) {
  static WidgetReply of(String question) {
    return new WidgetReply(question);
  }

  /** The attempt with the reply behind it; as it is where the server asks for nothing. */
  Forged cover(Forged attempt) {
    if (question.isEmpty()) {
      return attempt;
    }
    String data = attempt.data();
    String reply = digest(question + "." + digest(data));
    return new Forged(
        data.substring(0, data.length() - 1) + ",\"reply\":\"" + reply + "\"}", attempt.readyMs());
  }

  private static String digest(String text) {
    return lane(text, 0x811c9dc5, 0x01000193) + lane(text, 0x9747b28c, 0x85ebca6b);
  }

  private static String lane(String text, int start, int step) {
    int hash = start;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * step;
    }
    hash = (hash ^ (hash >>> 16)) * 0x7feb352d;
    hash = (hash ^ (hash >>> 15)) * 0x846ca68b;
    return HexFormat.of().toHexDigits(hash ^ (hash >>> 16));
  }
}
