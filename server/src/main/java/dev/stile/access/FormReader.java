package dev.stile.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;

/** Decodes one query or form body; see {@link Parameter#parse}. For one thread, once. */
final class FormReader {
  /** Added to a byte that is no UTF-8; U+DC80 to U+DCFF, which UTF-8 itself never yields alone. */
  static final int ESCAPE = 0xDC00;

  private final byte[] encoded;
  private final byte[] decoded;
  private final CharsetDecoder utf8 =
      UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);

  FormReader(byte[] encoded) {
    this.encoded = encoded;
    this.decoded = new byte[encoded.length];
  }

  List<Parameter> read() {
    List<Parameter> parameters = new ArrayList<>();
    int start = 0;
    while (start < encoded.length) {
      int end = indexOf('&', start, encoded.length);
      if (end > start) {
        int equals = indexOf('=', start, end);
        parameters.add(
            new Parameter(decode(start, equals), decode(Math.min(equals + 1, end), end)));
      }
      start = end + 1;
    }
    return List.copyOf(parameters);
  }

  private int indexOf(char wanted, int from, int end) {
    int at = from;
    while (at < end && encoded[at] != wanted) {
      at++;
    }
    return at;
  }

  private String decode(int from, int end) {
    int length = 0;
    for (int at = from; at < end; at++) {
      byte b = encoded[at];
      int escaped = b == '%' && at + 2 < end ? hex(encoded[at + 1], encoded[at + 2]) : -1;
      if (escaped >= 0) {
        b = (byte) escaped;
        at += 2;
      } else if (b == '+') {
        b = ' ';
      }
      decoded[length++] = b;
    }
    return text(length);
  }

  private static int hex(byte high, byte low) {
    int h = Character.digit(high, 16);
    int l = Character.digit(low, 16);
    return h < 0 || l < 0 ? -1 : (h << 4) | l;
  }

  private String text(int length) {
    ByteBuffer bytes = ByteBuffer.wrap(decoded, 0, length);
    // UTF-8 never takes more chars than bytes, and neither does an escaped byte.
    CharBuffer chars = CharBuffer.allocate(length);
    utf8.reset();
    CoderResult result = utf8.decode(bytes, chars, true);
    while (result.isError()) {
      for (int i = 0; i < result.length(); i++) {
        chars.put((char) (ESCAPE + (bytes.get() & 0xFF)));
      }
      result = utf8.decode(bytes, chars, true);
    }
    return chars.flip().toString();
  }
}
