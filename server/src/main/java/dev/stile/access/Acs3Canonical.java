package dev.stile.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.SequencedSet;

/** What V3 signs of one request, for any host that its signer may have written. */
final class Acs3Canonical {
  private final SignedRequest request;
  private final SequencedSet<String> signedHeaders;
  private final String bodyHash;
  private final byte[] methodAndQuery;

  Acs3Canonical(SignedRequest request, SequencedSet<String> signedHeaders, String bodyHash) {
    this.request = request;
    this.signedHeaders = signedHeaders;
    this.bodyHash = bodyHash;
    this.methodAndQuery =
        new CanonicalText()
            .plain(request.method())
            .plain("\n/\n")
            .pairs(request.query())
            .plain("\n")
            .toBytes();
  }

  /** Whether every header that was signed has arrived; no signature holds over one that has not. */
  boolean isComplete() {
    return request.headers().keySet().containsAll(signedHeaders);
  }

  /** What is signed with the key's secret. */
  String stringToSign(String host) {
    MessageDigest sha256 = Sha256.digest();
    sha256.update(methodAndQuery);
    sha256.update(headersAndBody(host).getBytes(UTF_8));
    return Acs3Authorization.METHOD + "\n" + HexFormat.of().formatHex(sha256.digest());
  }

  /** What the string to sign is a hash of; for people to compare. */
  String text(String host) {
    return new String(methodAndQuery, UTF_8) + headersAndBody(host);
  }

  private String headersAndBody(String host) {
    return signedHeaders.stream()
        .map(name -> name + ":" + (name.equals("host") ? host : value(name)) + "\n")
        .collect(joining("", "", "\n" + String.join(";", signedHeaders) + "\n" + bodyHash));
  }

  private String value(String name) {
    List<String> values = request.header(name);
    return values.size() == 1
        ? values.getFirst()
        : values.stream().map(String::strip).sorted().collect(joining(","));
  }
}
