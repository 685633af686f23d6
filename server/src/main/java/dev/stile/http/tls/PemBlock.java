package dev.stile.http.tls;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One block of a PEM file. Text between the blocks is ignored, as tools write comments there.
 *
 * @param label as in {@code BEGIN label}
 * @param body the lines between the marks
 */
record PemBlock(String label, String body) {
  private static final Pattern BEGIN = Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----");

  /** A block without its end mark is none. */
  static List<PemBlock> parse(byte[] pem) {
    String text = new String(pem, StandardCharsets.ISO_8859_1);
    Matcher begin = BEGIN.matcher(text);
    List<PemBlock> blocks = new ArrayList<>();
    int from = 0;
    while (begin.find(from)) {
      String label = begin.group(1);
      String endMark = "-----END " + label + "-----";
      int end = text.indexOf(endMark, begin.end());
      if (end < 0) {
        return blocks;
      }
      blocks.add(new PemBlock(label, text.substring(begin.end(), end)));
      from = end + endMark.length();
    }
    return blocks;
  }

  /** The bytes that the body encodes, or empty when it is damaged. */
  Optional<byte[]> der() {
    try {
      return Optional.of(Base64.getDecoder().decode(body.replaceAll("\\s", "")));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /** The body may be a key. */
  @Override
  public String toString() {
    return "PemBlock[" + label + "]";
  }
}
