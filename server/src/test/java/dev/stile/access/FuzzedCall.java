package dev.stile.access;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import dev.stile.scene.AccessKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A call made of any bytes: a line with the method, one with the query, header lines, an empty
 * line, and the body. Where it says {@code SIGNED} a true signature is put, and {@code HASHED}
 * stands for the hash of the body: no mutation would ever find them.
 */
final class FuzzedCall {
  private static final String SIGNED = "SIGNED";

  private final SignedRequest unsigned;

  FuzzedCall(byte[] input) {
    String[] lines = new String(input, ISO_8859_1).split("\n", 3);
    String[] parts = ("\n" + (lines.length > 2 ? lines[2] : "")).split("\n\n", 2);
    byte[] body = (parts.length > 1 ? parts[1] : "").getBytes(ISO_8859_1);
    byte[] hash = Callers.sha256(body);
    Map<String, List<String>> headers = headers(parts[0], HexFormat.of().formatHex(hash));
    boolean isForm = headers.getOrDefault("content-type", List.of()).contains("form");
    unsigned =
        new SignedRequest(
            lines[0],
            Parameter.parse((lines.length > 1 ? lines[1] : "").getBytes(ISO_8859_1)),
            isForm ? Parameter.parse(body) : List.of(),
            headers,
            hash,
            isForm);
  }

  private static Map<String, List<String>> headers(String lines, String bodyHash) {
    Map<String, List<String>> headers = new TreeMap<>();
    for (String line : lines.split("\n", -1)) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers
            .computeIfAbsent(
                line.substring(0, colon).toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
            .add(line.substring(colon + 1).strip().replace("HASHED", bodyHash));
      }
    }
    return headers;
  }

  /** Without true signatures: nobody's. */
  SignedRequest unsigned() {
    return unsigned;
  }

  /** With the signature of the key it names, where there is a place for it. */
  SignedRequest signed() {
    String authorization = authorization();
    if (Acs3Claim.isMadeBy(unsigned) && authorization.contains(SIGNED)) {
      Map<String, List<String>> headers = new TreeMap<>(unsigned.headers());
      headers.put("authorization", List.of(authorization.replace(SIGNED, acs3Signature())));
      return with(headers, UnaryOperator.identity());
    }
    return isPlace(unsigned.query()) || isPlace(unsigned.form())
        ? with(unsigned.headers(), put(rpcSignature()))
        : unsigned;
  }

  private SignedRequest with(
      Map<String, List<String>> headers, UnaryOperator<List<Parameter>> change) {
    return new SignedRequest(
        unsigned.method(),
        change.apply(unsigned.query()),
        change.apply(unsigned.form()),
        headers,
        unsigned.bodySha256(),
        unsigned.formBody());
  }

  private static UnaryOperator<List<Parameter>> put(String signature) {
    return parameters ->
        parameters.stream().map(p -> isPlace(p) ? signature(signature) : p).toList();
  }

  /** Empty when there is none, or more than one. */
  private String authorization() {
    List<String> values = unsigned.header("authorization");
    return values.size() == 1 ? values.getFirst() : "";
  }

  private static boolean isPlace(List<Parameter> parameters) {
    return parameters.stream().anyMatch(FuzzedCall::isPlace);
  }

  private static boolean isPlace(Parameter parameter) {
    return parameter.equals(signature(SIGNED));
  }

  private static Parameter signature(String value) {
    return new Parameter("Signature", value);
  }

  /** The names that V3 signs, as they stand there. */
  List<String> signedHeaders() {
    String from = authorization().replaceFirst("(?s)^.*?SignedHeaders=", "");
    return List.of(from.replaceFirst("(?s),.*$", "").split(";", -1));
  }

  /** Worked out apart from the code under test. */
  private String acs3Signature() {
    String text =
        unsigned.method()
            + "\n/\n"
            + FuzzedText.pairs(unsigned.query())
            + "\n"
            + signedHeaders().stream().map(n -> n + ":" + value(n) + "\n").collect(joining())
            + "\n"
            + String.join(";", signedHeaders())
            + "\n"
            + HexFormat.of().formatHex(unsigned.bodySha256());
    String hash = HexFormat.of().formatHex(Callers.sha256(text.getBytes(UTF_8)));
    return HexFormat.of()
        .formatHex(Callers.hmac("HmacSHA256", acs3Key().secret(), "ACS3-HMAC-SHA256\n" + hash));
  }

  private AccessKey acs3Key() {
    String named = "Credential=" + Callers.TEMPORARY.id() + ",";
    return authorization().contains(named) ? Callers.TEMPORARY : Callers.KEY;
  }

  private AccessKey rpcKey() {
    Parameter named = new Parameter("AccessKeyId", Callers.TEMPORARY.id());
    return RpcClaim.parameters(unsigned).contains(named) ? Callers.TEMPORARY : Callers.KEY;
  }

  private String value(String name) {
    return unsigned.header(name).stream().sorted().collect(joining(","));
  }

  private String rpcSignature() {
    List<Parameter> others =
        Stream.concat(unsigned.query().stream(), unsigned.form().stream())
            .filter(p -> !p.name().equals("Signature"))
            .toList();
    String text = unsigned.method() + "&%2F&" + Callers.encode(FuzzedText.pairs(others));
    return Base64.getEncoder()
        .encodeToString(Callers.hmac("HmacSHA1", rpcKey().secret() + "&", text));
  }
}
