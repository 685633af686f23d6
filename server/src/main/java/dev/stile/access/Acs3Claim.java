package dev.stile.access;

import static dev.stile.access.AccessRefusal.BODY_HASH_MISMATCH;
import static dev.stile.access.AccessRefusal.INCOMPLETE_SIGNATURE;
import static dev.stile.access.AccessRefusal.INVALID_PARAMETER;
import static dev.stile.access.AccessRefusal.INVALID_SIGNATURE_METHOD;
import static dev.stile.access.AccessRefusal.MISSING_ACTION;
import static dev.stile.access.AccessRefusal.MISSING_PARAMETER;
import static dev.stile.access.AccessRefusal.MISSING_VERSION;
import static dev.stile.access.AccessRefusal.SIGNATURE_MISMATCH;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.stile.scene.AccessKey;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * V3: the signature stands in the {@code Authorization} header, HMAC-SHA256 over method, query, the
 * headers it lists, and the hash of the body. What the call is named and when it was signed stand
 * in headers; parameters of those names are the business's own.
 */
record Acs3Claim(SignedRequest request, Fields fields, Acs3Authorization authorization)
    implements Claim {
  /** Clients choose what they sign; less than this, and a stranger could reuse the signature. */
  private static final List<Field> ALWAYS_SIGNED =
      List.of(Field.HOST, Field.ACTION, Field.VERSION, Field.TIMESTAMP, Field.CONTENT_HASH);

  private static final List<Field> SIGNED_IF_SENT =
      List.of(Field.SECURITY_TOKEN, Field.SIGNATURE_NONCE);

  static boolean isMadeBy(SignedRequest request) {
    return request.header(Field.AUTHORIZATION.header()).stream()
        .anyMatch(header -> header.startsWith(Acs3Authorization.FAMILY));
  }

  static Reading read(SignedRequest request) {
    Fields fields = Fields.ofHeaders(request);
    Optional<Fault> fault = fields.fault().or(() -> missing(fields));
    if (fault.isPresent()) {
      return fault.get();
    }
    String header = fields.get(Field.AUTHORIZATION);
    Optional<Acs3Authorization> authorization = Acs3Authorization.parse(header);
    if (authorization.isEmpty()) {
      return Acs3Authorization.hasKnownMethod(header)
          ? new Fault(INCOMPLETE_SIGNATURE, Field.AUTHORIZATION.header())
          : new Fault(INVALID_SIGNATURE_METHOD, Field.AUTHORIZATION.header());
    }
    if (authorization.get().credential().length() > Field.ACCESS_KEY_ID.maxLength()) {
      return new Fault(INVALID_PARAMETER, Field.ACCESS_KEY_ID.parameter());
    }
    return unsigned(fields, authorization.get())
        .<Reading>map(name -> new Fault(INCOMPLETE_SIGNATURE, name))
        .orElseGet(() -> new Acs3Claim(request, fields, authorization.get()));
  }

  private static Optional<Fault> missing(Fields fields) {
    if (fields.lacks(Field.ACTION)) {
      return Optional.of(new Fault(MISSING_ACTION, Field.ACTION.header()));
    }
    if (fields.lacks(Field.VERSION)) {
      return Optional.of(new Fault(MISSING_VERSION, Field.VERSION.header()));
    }
    return fields.lacks(Field.TIMESTAMP)
        ? Optional.of(new Fault(MISSING_PARAMETER, Field.TIMESTAMP.parameter()))
        : Optional.empty();
  }

  /** The first header that must be signed and is not. */
  private static Optional<String> unsigned(Fields fields, Acs3Authorization authorization) {
    for (Field field : Field.values()) {
      boolean needed =
          ALWAYS_SIGNED.contains(field) || (SIGNED_IF_SENT.contains(field) && !fields.lacks(field));
      if (needed
          && (fields.lacks(field) || !authorization.signedHeaders().contains(field.header()))) {
        return Optional.of(field.header());
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<Fault> disproof(AccessKey key, Set<String> publicHosts) {
    String bodyHash = HexFormat.of().formatHex(request.bodySha256());
    if (!ConstantTime.areEqual(bodyHash, fields.get(Field.CONTENT_HASH))) {
      return Optional.of(new Fault(BODY_HASH_MISMATCH, bodyHash));
    }
    Acs3Canonical canonical = new Acs3Canonical(request, authorization.signedHeaders(), bodyHash);
    String received = fields.get(Field.HOST);
    boolean signed =
        canonical.isComplete()
            && (isSigned(canonical.stringToSign(received), key)
                || SignedHost.others(received, publicHosts).stream()
                    .map(canonical::stringToSign)
                    .anyMatch(stringToSign -> isSigned(stringToSign, key)));
    return signed
        ? Optional.empty()
        : Optional.of(
            new Fault(
                SIGNATURE_MISMATCH,
                canonical.stringToSign(received) + "\n" + canonical.text(received)));
  }

  private boolean isSigned(String stringToSign, AccessKey key) {
    byte[] expected = Hmac.SHA256.of(key.secret(), stringToSign.getBytes(UTF_8));
    return ConstantTime.areEqual(HexFormat.of().formatHex(expected), signature());
  }

  @Override
  public String accessKeyId() {
    return authorization.credential();
  }

  @Override
  public String signature() {
    return authorization.signature();
  }

  @Override
  public boolean v3() {
    return true;
  }
}
