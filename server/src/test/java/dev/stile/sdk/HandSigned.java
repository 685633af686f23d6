package dev.stile.sdk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signatures as people write them who use no SDK; apart from the code under test. */
final class HandSigned {
  private HandSigned() {}

  /** The value of {@code Authorization} for a request that signs all of these headers. */
  static String acs3(
      Credentials key,
      String method,
      SortedMap<String, String> query,
      SortedMap<String, String> headers,
      String body) {
    String names = String.join(";", headers.keySet());
    String canonical =
        method
            + "\n/\n"
            + form(query)
            + "\n"
            + headers.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue() + "\n")
                .collect(joining())
            + "\n"
            + names
            + "\n"
            + sha256(body);
    String signature =
        HexFormat.of()
            .formatHex(mac("HmacSHA256", key.secret(), "ACS3-HMAC-SHA256\n" + sha256(canonical)));
    return "ACS3-HMAC-SHA256 Credential=%s,SignedHeaders=%s,Signature=%s"
        .formatted(key.id(), names, signature);
  }

  /** These parameters and their {@code Signature}. */
  static SortedMap<String, String> rpc(
      Credentials key, String method, Map<String, String> parameters) {
    SortedMap<String, String> signed = new TreeMap<>(parameters);
    String stringToSign = method + "&%2F&" + encode(form(signed));
    byte[] signature = mac("HmacSHA1", key.secret() + "&", stringToSign);
    signed.put("Signature", Base64.getEncoder().encodeToString(signature));
    return signed;
  }

  /** Pairs in order, encoded as signatures want it. */
  static String form(SortedMap<String, String> pairs) {
    return pairs.entrySet().stream()
        .map(pair -> encode(pair.getKey()) + "=" + encode(pair.getValue()))
        .collect(joining("&"));
  }

  static String encode(String text) {
    return URLEncoder.encode(text, UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }

  static String sha256(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] mac(String algorithm, String key, String message) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key.getBytes(UTF_8), algorithm));
      return mac.doFinal(message.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
