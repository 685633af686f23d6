package dev.stile.access;

import static dev.stile.access.AccessRefusal.INVALID_FORMAT;
import static dev.stile.access.AccessRefusal.INVALID_PARAMETER;
import static dev.stile.access.AccessRefusal.INVALID_SIGNATURE_METHOD;
import static dev.stile.access.AccessRefusal.MISSING_ACTION;
import static dev.stile.access.AccessRefusal.MISSING_PARAMETER;
import static dev.stile.access.AccessRefusal.MISSING_VERSION;
import static dev.stile.access.AccessRefusal.SIGNATURE_MISMATCH;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.stile.scene.AccessKey;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * V1: the signature is one of the parameters, HMAC-SHA1 over all the others, whether they stand in
 * the query or in a form body. It covers neither headers nor a body of another type.
 */
record RpcClaim(SignedRequest request, List<Parameter> parameters, Fields fields) implements Claim {
  private static final List<Field> NEEDED =
      List.of(
          Field.ACCESS_KEY_ID,
          Field.SIGNATURE,
          Field.SIGNATURE_METHOD,
          Field.SIGNATURE_VERSION,
          Field.SIGNATURE_NONCE,
          Field.TIMESTAMP);

  static List<Parameter> parameters(SignedRequest request) {
    return request.formBody()
        ? Stream.concat(request.query().stream(), request.form().stream()).toList()
        : request.query();
  }

  static Reading read(SignedRequest request) {
    List<Parameter> parameters = parameters(request);
    Fields fields = Fields.ofParameters(parameters);
    return fields
        .fault()
        .or(() -> unnamed(request, fields))
        .or(() -> incomplete(fields))
        .or(() -> unsupported(fields))
        .<Reading>map(fault -> fault)
        .orElseGet(() -> new RpcClaim(request, parameters, fields));
  }

  /** A header names the call here, though it can't sign it: a bearer token comes without a key. */
  private static Optional<Fault> unnamed(SignedRequest request, Fields fields) {
    if (fields.lacks(Field.ACTION) && request.header(Field.ACTION.header()).isEmpty()) {
      return Optional.of(new Fault(MISSING_ACTION, Field.ACTION.parameter()));
    }
    if (fields.lacks(Field.VERSION) && request.header(Field.VERSION.header()).isEmpty()) {
      return Optional.of(new Fault(MISSING_VERSION, Field.VERSION.parameter()));
    }
    return Optional.empty();
  }

  private static Optional<Fault> incomplete(Fields fields) {
    for (Field field : NEEDED) {
      if (fields.lacks(field)) {
        return Optional.of(new Fault(MISSING_PARAMETER, field.parameter()));
      }
    }
    if (fields.lacks(Field.ACTION)) {
      return Optional.of(new Fault(MISSING_ACTION, Field.ACTION.parameter()));
    }
    return fields.lacks(Field.VERSION)
        ? Optional.of(new Fault(MISSING_VERSION, Field.VERSION.parameter()))
        : Optional.empty();
  }

  private static Optional<Fault> unsupported(Fields fields) {
    if (!fields.lacks(Field.FORMAT) && Format.named(fields.get(Field.FORMAT)).isEmpty()) {
      return Optional.of(new Fault(INVALID_FORMAT, Field.FORMAT.parameter()));
    }
    if (!fields.get(Field.SIGNATURE_METHOD).equals("HMAC-SHA1")) {
      return Optional.of(new Fault(INVALID_SIGNATURE_METHOD, Field.SIGNATURE_METHOD.parameter()));
    }
    return fields.get(Field.SIGNATURE_VERSION).equals("1.0")
        ? Optional.empty()
        : Optional.of(new Fault(INVALID_PARAMETER, Field.SIGNATURE_VERSION.parameter()));
  }

  @Override
  public Optional<Fault> disproof(AccessKey key, Set<String> publicHosts) {
    byte[] stringToSign = stringToSign(parameters);
    List<Parameter> filled = parameters.stream().filter(p -> !p.value().isEmpty()).toList();
    // Both newer Java SDKs leave an empty value out of what they sign, and still send it. Nobody is
    // told more by an empty value than by none, so it may stand there unsigned.
    boolean signed =
        isSigned(stringToSign, key)
            || (filled.size() < parameters.size() && isSigned(stringToSign(filled), key));
    return signed
        ? Optional.empty()
        : Optional.of(new Fault(SIGNATURE_MISMATCH, beginning(stringToSign)));
  }

  private byte[] stringToSign(List<Parameter> covered) {
    return new CanonicalText()
        .plain(request.method())
        .plain("&%2F&")
        .encodedPairs(
            covered.stream().filter(p -> !p.name().equals(Field.SIGNATURE.parameter())).toList())
        .toBytes();
  }

  private boolean isSigned(byte[] stringToSign, AccessKey key) {
    byte[] expected = Hmac.SHA1.of(key.secret() + "&", stringToSign);
    return ConstantTime.areEqual(Base64.getEncoder().encodeToString(expected), signature());
  }

  private static String beginning(byte[] stringToSign) {
    int length = Math.min(stringToSign.length, Authentication.Refused.MAX_DETAIL);
    return new String(stringToSign, 0, length, UTF_8);
  }

  @Override
  public String accessKeyId() {
    return fields.get(Field.ACCESS_KEY_ID);
  }

  @Override
  public String signature() {
    return fields.get(Field.SIGNATURE);
  }

  @Override
  public boolean v3() {
    return false;
  }
}
