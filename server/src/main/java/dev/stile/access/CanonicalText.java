package dev.stile.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Text in the making that both sides of a signature must write byte for byte alike: RFC 3986
 * percent-encoding, upper-case hex, only {@code A-Za-z0-9-_.~} left as they are.
 *
 * <p>Linear in its input. For one thread.
 */
final class CanonicalText {
  private static final byte[] HEX = "0123456789ABCDEF".getBytes(UTF_8);
  private static final BitSet UNRESERVED = new BitSet(256);

  static {
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~"
        .chars()
        .forEach(UNRESERVED::set);
  }

  private static final Comparator<Parameter> BY_NAME_THEN_VALUE =
      Comparator.comparing(Parameter::name).thenComparing(Parameter::value);

  private byte[] bytes = new byte[1024];
  private int length;

  /** Appends text as it is. */
  CanonicalText plain(String text) {
    byte[] added = text.getBytes(UTF_8);
    room(added.length);
    System.arraycopy(added, 0, bytes, length, added.length);
    length += added.length;
    return this;
  }

  /** Appends {@code name=value} pairs in signing order, each part encoded, joined by {@code &}. */
  CanonicalText pairs(List<Parameter> parameters) {
    return pairs(parameters, Depth.ONCE);
  }

  /** Appends what {@link #pairs} would, encoded as a whole once more. */
  CanonicalText encodedPairs(List<Parameter> parameters) {
    return pairs(parameters, Depth.TWICE);
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  private CanonicalText pairs(List<Parameter> parameters, Depth depth) {
    String separator = "";
    for (Parameter parameter : parameters.stream().sorted(BY_NAME_THEN_VALUE).toList()) {
      plain(separator);
      encoded(parameter.name(), depth);
      plain(depth.equals);
      encoded(parameter.value(), depth);
      separator = depth.ampersand;
    }
    return this;
  }

  private void encoded(String text, Depth depth) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      room(4 * Depth.LONGEST);
      if (c < 0x80) {
        octet(c, depth);
      } else if (c < 0x800) {
        octet(0xC0 | (c >> 6), depth);
        octet(0x80 | (c & 0x3F), depth);
      } else if (!Character.isSurrogate(c)) {
        octet(0xE0 | (c >> 12), depth);
        octet(0x80 | ((c >> 6) & 0x3F), depth);
        octet(0x80 | (c & 0x3F), depth);
      } else if (Character.isHighSurrogate(c)
          && at + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(at + 1))) {
        supplementary(Character.toCodePoint(c, text.charAt(++at)), depth);
      } else {
        octet(lone(c), depth);
      }
    }
  }

  private void supplementary(int codePoint, Depth depth) {
    octet(0xF0 | (codePoint >> 18), depth);
    octet(0x80 | ((codePoint >> 12) & 0x3F), depth);
    octet(0x80 | ((codePoint >> 6) & 0x3F), depth);
    octet(0x80 | (codePoint & 0x3F), depth);
  }

  /** The byte that {@link FormReader} kept, or the question mark that every encoder writes. */
  private static int lone(char surrogate) {
    int b = surrogate - FormReader.ESCAPE;
    return b >= 0x80 && b <= 0xFF ? b : '?';
  }

  private void octet(int octet, Depth depth) {
    if (UNRESERVED.get(octet)) {
      bytes[length++] = (byte) octet;
      return;
    }
    for (int at = 0; at < depth.escape.length(); at++) {
      bytes[length++] = (byte) depth.escape.charAt(at);
    }
    bytes[length++] = HEX[octet >> 4];
    bytes[length++] = HEX[octet & 0xF];
  }

  private void room(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }

  /** How often pairs are encoded: V1 encodes its whole canonical query again. */
  private enum Depth {
    ONCE("%", "=", "&"),
    TWICE("%25", "%3D", "%26");

    /** Bytes that one octet takes at most: {@code %25} and two hex digits. */
    static final int LONGEST = 5;

    private final String escape;
    private final String equals;
    private final String ampersand;

    Depth(String escape, String equals, String ampersand) {
      this.escape = escape;
      this.equals = equals;
      this.ampersand = ampersand;
    }
  }
}
