package dev.stile.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A caller that signs the V3 way, written apart from the code under test: from {@link URLEncoder}
 * and text blocks. Signs host, content-type and every {@code x-acs-} header, as the SDKs do.
 */
final class Acs3Call {
  private final List<Parameter> query = new ArrayList<>();
  private final Map<String, String> headers = new TreeMap<>();
  private final TreeSet<String> unsigned = new TreeSet<>();
  private String method = "POST";
  private String body = "";
  private String hostSigned = "";

  static Acs3Call verify() {
    return new Acs3Call()
        .header("host", "captcha.example.com")
        .header("x-acs-action", "VerifyIntelligentCaptcha")
        .header("x-acs-version", "2023-03-05")
        .header("x-acs-date", Callers.SIGNED_AT)
        .header("x-acs-signature-nonce", "be981d07db8ea8d97a8728d72a76c7f4")
        .header("content-type", "application/x-www-form-urlencoded")
        .body("SceneId=scene01&CaptchaVerifyParam=%7B%22a%22%3A%22b+c%22%7D");
  }

  Acs3Call method(String sent) {
    method = sent;
    return this;
  }

  Acs3Call header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  Acs3Call without(String name) {
    headers.remove(name);
    return this;
  }

  Acs3Call unsigned(String name) {
    unsigned.add(name);
    return this;
  }

  Acs3Call hostSigned(String host) {
    hostSigned = host;
    return this;
  }

  Acs3Call query(String name, String value) {
    query.add(new Parameter(name, value));
    return this;
  }

  Acs3Call body(String sent) {
    body = sent;
    return this;
  }

  SignedRequest signed() {
    return signed(Callers.KEY_ID, Callers.SECRET);
  }

  SignedRequest signed(String keyId, String secret) {
    headers.putIfAbsent("x-acs-content-sha256", sha256(body));
    List<String> names =
        headers.keySet().stream()
            .filter(n -> n.equals("host") || n.equals("content-type") || n.startsWith("x-acs-"))
            .filter(n -> !unsigned.contains(n))
            .toList();
    String text =
        method
            + "\n/\n"
            + query.stream()
                .map(p -> Callers.encode(p.name()) + "=" + Callers.encode(p.value()))
                .sorted()
                .collect(joining("&"))
            + "\n"
            + names.stream().map(n -> n + ":" + value(n) + "\n").collect(joining())
            + "\n"
            + String.join(";", names)
            + "\n"
            + headers.get("x-acs-content-sha256");
    String signature =
        HexFormat.of()
            .formatHex(Callers.hmac("HmacSHA256", secret, "ACS3-HMAC-SHA256\n" + sha256(text)));
    return sent(
        "ACS3-HMAC-SHA256 Credential=%s,SignedHeaders=%s,Signature=%s"
            .formatted(keyId, String.join(";", names), signature));
  }

  /** The request with an authorization of the test's own. */
  SignedRequest sent(String authorization) {
    headers.putIfAbsent("x-acs-content-sha256", sha256(body));
    Map<String, List<String>> all = new TreeMap<>();
    headers.forEach((name, value) -> all.put(name, List.of(value)));
    if (!authorization.isEmpty()) {
      all.put("authorization", List.of(authorization));
    }
    boolean isForm = headers.getOrDefault("content-type", "").contains("form-urlencoded");
    return new SignedRequest(
        method,
        List.copyOf(query),
        isForm ? Parameter.parse(body.getBytes(UTF_8)) : List.of(),
        all,
        Callers.sha256(body.getBytes(UTF_8)),
        isForm);
  }

  private String value(String name) {
    return name.equals("host") && !hostSigned.isEmpty()
        ? hostSigned
        : headers.getOrDefault(name, "");
  }

  private static String sha256(String text) {
    return HexFormat.of().formatHex(Callers.sha256(text.getBytes(UTF_8)));
  }
}
