package dev.stile.bench.attack;

/**
 * How the widget covers an attempt.
 *
 * @param question of the challenge
 */
record WidgetReply(String question) {
  static WidgetReply of(String question) {
    return new WidgetReply(question);
  }

  /** The attempt with the reply behind it; as it is where the server asks for nothing. */
  Forged cover(Forged attempt) {
    return attempt;
  }
}
