package dev.stile.assessment;

import java.util.HexFormat;

/**
 * What the widget has made of the question of a challenge and the text of its attempt. It shows
 * that the attempt was put together for this very challenge and not altered since, by something
 * that knows how: no secret stands behind it, for a browser can keep none.
 *
 * @param digest of the attempt's text, without the reply itself
 * @param given what was sent; empty when nothing was
 */
public record Reply(String digest, String given) {
  /** Nothing was sent. */
  public static final Reply NONE = new Reply(digest(""), "");

  /** Characters of a reply. */
  public static final int LENGTH = 16;

  private static final int START_HIGH = 0x811c9dc5;
  private static final int START_LOW = 0x9747b28c;
  private static final int STEP_HIGH = 0x01000193;
  private static final int STEP_LOW = 0x85ebca6b;

  /** The reply {@code given} to a text. */
  public static Reply to(String text, String given) {
    return new Reply(digest(text), given);
  }

  /** Whether it is the right one to a question. */
  boolean answers(String question) {
    return given.equals(right(question));
  }

  /** The right reply to a question, for the same text. */
  public String right(String question) {
    return digest(question + "." + digest);
  }

  /** Two 32-bit hashes (Fowler, Noll, Vo), mixed at their ends, in hexadecimal digits. */
  private static String digest(String text) {
    int high = START_HIGH;
    int low = START_LOW;
    for (int i = 0; i < text.length(); i++) {
      high = (high ^ text.charAt(i)) * STEP_HIGH;
      low = (low ^ text.charAt(i)) * STEP_LOW;
    }
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(mixed(high)) + hex.toHexDigits(mixed(low));
  }

  private static int mixed(int hash) {
    int mixed = (hash ^ (hash >>> 16)) * 0x7feb352d;
    mixed = (mixed ^ (mixed >>> 15)) * 0x846ca68b;
    return mixed ^ (mixed >>> 16);
  }
}
