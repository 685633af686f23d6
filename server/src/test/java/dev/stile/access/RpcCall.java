package dev.stile.access;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A caller that signs the V1 way, written apart from the code under test. */
final class RpcCall {
  private final TreeMap<String, String> parameters = new TreeMap<>();
  private final List<Parameter> unsigned = new ArrayList<>();
  private final Map<String, List<String>> headers = new TreeMap<>();
  private String method = "POST";
  private boolean inForm;

  static RpcCall verify() {
    return new RpcCall()
        .with("Action", "VerifyIntelligentCaptcha")
        .with("Version", "2023-03-05")
        .with("Format", "JSON")
        .with("AccessKeyId", Callers.KEY_ID)
        .with("SignatureMethod", "HMAC-SHA1")
        .with("SignatureVersion", "1.0")
        .with("SignatureNonce", "c75427aa-d510-428f-a1b0-fe2b5c1d86ee17952367399591")
        .with("Timestamp", Callers.SIGNED_AT)
        .with("SceneId", "scene01")
        .with("CaptchaVerifyParam", "{\"a\":\"b c+/=*~!'()\u4e2d\u00e9\ud83d\ude00%20\"}");
  }

  RpcCall method(String sent) {
    method = sent;
    return this;
  }

  RpcCall with(String name, String value) {
    parameters.put(name, value);
    return this;
  }

  RpcCall without(String name) {
    parameters.remove(name);
    return this;
  }

  /** Adds a pair that the signature does not know. */
  RpcCall withUnsigned(String name, String value) {
    unsigned.add(new Parameter(name, value));
    return this;
  }

  RpcCall header(String name, String value) {
    headers.put(name, List.of(value));
    return this;
  }

  /** Sends everything in the body, as the oldest clients do. */
  RpcCall inForm() {
    inForm = true;
    return this;
  }

  String stringToSign() {
    String query =
        parameters.entrySet().stream()
            .map(e -> Callers.encode(e.getKey()) + "=" + Callers.encode(e.getValue()))
            .collect(joining("&"));
    return method + "&%2F&" + Callers.encode(query);
  }

  SignedRequest signed() {
    return signed(Callers.SECRET);
  }

  SignedRequest signed(String secret) {
    return sent(
        Base64.getEncoder().encodeToString(Callers.hmac("HmacSHA1", secret + "&", stringToSign())));
  }

  /** The request with a signature of the test's own. */
  SignedRequest sent(String signature) {
    List<Parameter> all = new ArrayList<>(unsigned);
    parameters.forEach((name, value) -> all.add(new Parameter(name, value)));
    if (!signature.isEmpty()) {
      all.add(new Parameter("Signature", signature));
    }
    return new SignedRequest(
        method,
        inForm ? List.of() : all,
        inForm ? all : List.of(),
        headers,
        Callers.sha256(new byte[0]),
        inForm);
  }
}
