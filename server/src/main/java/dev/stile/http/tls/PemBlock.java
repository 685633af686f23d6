package dev.stile.http.tls;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One block of a PEM file. Text between the blocks is ignored, as tools write comments there.
 *
 * @param label as in {@code BEGIN label}
 * @param body the lines between the marks
 */
record PemBlock(String label, String body) {
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----([^-]*+)-----END \\1-----");

  static List<PemBlock> parse(byte[] pem) {
    return BLOCK
        .matcher(new String(pem, StandardCharsets.ISO_8859_1))
        .results()
        .map(match -> new PemBlock(match.group(1), match.group(2)))
        .toList();
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
