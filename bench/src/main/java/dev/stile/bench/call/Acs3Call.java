package dev.stile.bench.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.stile.access.Parameter;
import dev.stile.access.SignedRequest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One redemption, signed as the official Java SDK signs it: ACS3-HMAC-SHA256, form body.
 *
 * @param headers in the order sent, with lower-case names
 */
public record Acs3Call(Map<String, String> headers, String body) {
  private static final String SIGNED =
      "content-type;host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;"
          + "x-acs-version";

  /**
   * Signs a call.
   *
   * @param date of signing, {@code yyyy-MM-ddTHH:mm:ssZ}
   */
  public static Acs3Call sign(Caller caller, String host, String date, String nonce, String body) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("content-type", "application/x-www-form-urlencoded");
    headers.put("host", host);
    headers.put("x-acs-action", "VerifyIntelligentCaptcha");
    headers.put("x-acs-content-sha256", hex(Hashes.sha256(body.getBytes(UTF_8))));
    headers.put("x-acs-date", date);
    headers.put("x-acs-signature-nonce", nonce);
    headers.put("x-acs-version", "2023-03-05");
    String canonical =
        "POST\n/\n\n"
            + headers.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue() + "\n")
                .collect(Collectors.joining())
            + ("\n" + SIGNED + "\n" + headers.get("x-acs-content-sha256"));
    String toSign = "ACS3-HMAC-SHA256\n" + hex(Hashes.sha256(canonical.getBytes(UTF_8)));
    headers.put(
        "authorization",
        "ACS3-HMAC-SHA256 Credential=%s,SignedHeaders=%s,Signature=%s"
            .formatted(
                caller.keyId(), SIGNED, hex(Hashes.hmac("HmacSHA256", caller.secret(), toSign))));
    headers.put(
        "user-agent",
        "AlibabaCloud (Linux; amd64) Java/25+36-LTS Core/0.3.1 TeaDSL/1 tea-util/0.2.21");
    headers.put("accept", "application/json");
    headers.put("accept-encoding", "gzip");
    return new Acs3Call(headers, body);
  }

  /** The call on the wire. */
  public byte[] toBytes() {
    String head =
        headers.entrySet().stream()
            .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
            .collect(Collectors.joining());
    int length = body.getBytes(UTF_8).length;
    return ("POST / HTTP/1.1\r\n" + head + "content-length: " + length + "\r\n\r\n" + body)
        .getBytes(UTF_8);
  }

  /** The call as a server has read it. */
  public SignedRequest toSigned() {
    byte[] bytes = body.getBytes(UTF_8);
    Map<String, List<String>> received =
        headers.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue())));
    return new SignedRequest(
        "POST", List.of(), Parameter.parse(bytes), received, Hashes.sha256(bytes), true);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
