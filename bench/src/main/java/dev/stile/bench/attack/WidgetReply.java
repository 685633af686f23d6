package dev.stile.bench.attack;

import dev.stile.assessment.Reply;

/**
 * How the widget covers an attempt, as somebody does it who has read its source.
 *
 * @param question of the challenge
 */
record WidgetReply(String question) {
  static WidgetReply of(String question) {
    return new WidgetReply(question);
  }

  /** The attempt with the reply behind it. */
  Forged cover(Forged attempt) {
    String data = attempt.data();
    String reply = Reply.to(data, "").right(question);
    return new Forged(
        data.substring(0, data.length() - 1) + ",\"reply\":\"" + reply + "\"}", attempt.readyMs());
  }
}
