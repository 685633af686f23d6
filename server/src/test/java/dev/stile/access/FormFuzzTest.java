package dev.stile.access;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.FuzzTarget;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Any bytes are a form, none of them is lost, and nothing grows. */
class FormFuzzTest implements FuzzTarget {
  public static void fuzzerTestOneInput(byte[] input) {
    List<Parameter> parameters = Parameter.parse(input);
    assertThat(parameters.size()).isLessThanOrEqualTo((input.length + 1) / 2);
    assertThat(parameters.stream().mapToInt(p -> p.name().length() + p.value().length()).sum())
        .isLessThanOrEqualTo(input.length);
    List<String> expected = pairs(input);
    assertThat(parameters.stream().map(FormFuzzTest::written).toList()).isEqualTo(expected);
    assertThat(Parameter.parse(String.join("&", expected).getBytes(UTF_8))).isEqualTo(parameters);
  }

  @Override
  public void holdsOf(byte[] input) {
    fuzzerTestOneInput(input);
  }

  private static String written(Parameter parameter) {
    return new String(new CanonicalText().pairs(List.of(parameter)).toBytes(), UTF_8);
  }

  /** Each pair, decoded to bytes and encoded again: without text, nothing can be malformed. */
  private static List<String> pairs(byte[] input) {
    List<String> pairs = new ArrayList<>();
    for (String pair : new String(input, ISO_8859_1).split("&", -1)) {
      if (!pair.isEmpty()) {
        String[] parts = pair.split("=", 2);
        String value = parts.length < 2 ? "" : parts[1];
        pairs.add(FuzzedText.encode(decode(parts[0])) + "=" + FuzzedText.encode(decode(value)));
      }
    }
    return pairs;
  }

  private static byte[] decode(String encoded) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int at = 0; at < encoded.length(); at++) {
      char c = encoded.charAt(at);
      String digits = encoded.substring(at + 1, Math.min(at + 3, encoded.length()));
      if (c == '%' && digits.length() == 2 && digits.chars().allMatch(FormFuzzTest::isHex)) {
        bytes.write(Integer.parseInt(digits, 16));
        at += 2;
      } else {
        bytes.write(c == '+' ? ' ' : c);
      }
    }
    return bytes.toByteArray();
  }

  private static boolean isHex(int c) {
    return "0123456789abcdefABCDEF".indexOf(c) >= 0;
  }
}
