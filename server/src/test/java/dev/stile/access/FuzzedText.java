package dev.stile.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.ByteArrayOutputStream;
import java.util.Comparator;
import java.util.List;

/** Percent-encoding by the byte, written apart from the code under test. */
final class FuzzedText {
  private FuzzedText() {}

  static String encode(byte[] bytes) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : bytes) {
      int c = b & 0xFF;
      boolean unreserved =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || "-_.~".indexOf(c) >= 0;
      encoded.append(unreserved ? Character.toString(c) : "%%%02X".formatted(c));
    }
    return encoded.toString();
  }

  /** Canonical pairs, in signing order. */
  static String pairs(List<Parameter> parameters) {
    return parameters.stream()
        .sorted(Comparator.comparing(Parameter::name).thenComparing(Parameter::value))
        .map(p -> encode(bytes(p.name())) + "=" + encode(bytes(p.value())))
        .collect(joining("&"));
  }

  /** What was decoded: U+DC80 to U+DCFF alone stand for a byte that was no UTF-8. */
  private static byte[] bytes(String decoded) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    decoded
        .codePoints()
        .forEach(c -> {
          if (c >= 0xDC80 && c <= 0xDCFF) {
            bytes.write(c - 0xDC00);
          } else {
            bytes.writeBytes(Character.toString(c).getBytes(UTF_8));
          }
        });
    return bytes.toByteArray();
  }
}
