package dev.stile.bench.load;

import java.nio.charset.StandardCharsets;

/**
 * A whole reply; valid until its connection sends again.
 *
 * @param index number of the request
 * @param length of head and body, bytes
 */
@SuppressWarnings("ArrayRecordComponent") // A view of the connection's buffer; never compared.
record Reply(int index, byte[] buffer, int headLength, int length, long nanos) {

  int status() {
    return Integer.parseInt(new String(buffer, 9, 3, StandardCharsets.ISO_8859_1));
  }

  String body() {
    return new String(buffer, headLength, length - headLength, StandardCharsets.ISO_8859_1);
  }

  /** The text of a JSON field that holds no escapes. */
  static String field(String body, String name) {
    String start = "\"" + name + "\":\"";
    int at = body.indexOf(start);
    if (at < 0) {
      throw new IllegalStateException("no " + name + " in " + body);
    }
    int from = at + start.length();
    return body.substring(from, body.indexOf('"', from));
  }
}
