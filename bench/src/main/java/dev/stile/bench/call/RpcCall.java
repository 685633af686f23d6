package dev.stile.bench.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.stile.access.Parameter;
import dev.stile.access.SignedRequest;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One redemption, signed as the official asynchronous SDK signs it: RPC, HMAC-SHA1, in the query.
 */
public record RpcCall(List<Parameter> query, String body) {

  /**
   * Signs a call.
   *
   * @param date of signing, {@code yyyy-MM-ddTHH:mm:ssZ}
   */
  public static RpcCall sign(Caller caller, String date, String nonce, String body) {
    List<Parameter> form = Parameter.parse(body.getBytes(UTF_8));
    Map<String, String> query =
        new TreeMap<>(
            Map.of(
                "AccessKeyId", caller.keyId(),
                "Action", "VerifyIntelligentCaptcha",
                "Format", "JSON",
                "SignatureMethod", "HMAC-SHA1",
                "SignatureNonce", nonce,
                "SignatureVersion", "1.0",
                "Timestamp", date,
                "Version", "2023-03-05"));
    Map<String, String> all = new TreeMap<>(query);
    form.forEach(parameter -> all.put(parameter.name(), parameter.value()));
    String canonical =
        all.entrySet().stream()
            .map(parameter -> encode(parameter.getKey()) + "=" + encode(parameter.getValue()))
            .collect(Collectors.joining("&"));
    byte[] signature =
        Hashes.hmac("HmacSHA1", caller.secret() + "&", "POST&%2F&" + encode(canonical));
    query.put("Signature", Base64.getEncoder().encodeToString(signature));
    List<Parameter> sent = new ArrayList<>();
    query.forEach((name, value) -> sent.add(new Parameter(name, value)));
    return new RpcCall(sent, body);
  }

  /** The call as a server has read it. */
  public SignedRequest toSigned() {
    byte[] bytes = body.getBytes(UTF_8);
    return new SignedRequest(
        "POST",
        query,
        Parameter.parse(bytes),
        Map.of(
            "host", List.of("captcha.example:8443"),
            "content-type", List.of("application/x-www-form-urlencoded")),
        Hashes.sha256(bytes),
        true);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }
}
