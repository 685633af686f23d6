package dev.stile.http.client;

import dev.stile.http.WireCode;
import dev.stile.http.WireCodes;
import dev.stile.http.WireRequest;
import dev.stile.http.attempt.AttemptReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the fields of a client call: each at most once, within its bound, in whole characters. */
final class ClientFields {
  /** In the order in which their faults are told. */
  private static final List<Field> FIELDS =
      List.of(
          new Field("Action", 64),
          new Field("Version", 16),
          new Field("Prefix", 64),
          new Field("SceneId", 64),
          new Field("Language", 16),
          new Field("Mode", 16),
          new Field("CertifyId", 64),
          new Field("UserCertifyId", 64),
          new Field("EncryptedSceneId", 1024),
          new Field("DeviceToken", 4096),
          new Field("Alternative", 16),
          new Field("Escalation", 4096),
          new Field("PageUrl", 2048),
          new Field("Platform", 16),
          new Field("CaptchaVerifyParam", AttemptReader.LONGEST_PARAMETER));

  private record Field(String name, int longest) {}

  private ClientFields() {}

  sealed interface Outcome {}

  /** The fields that are there and not empty. */
  record Fields(Map<String, String> values) implements Outcome {
    /** A field that is checked to be there. */
    String required(String name) {
      return optional(name).orElseThrow();
    }

    Optional<String> optional(String name) {
      return Optional.ofNullable(values.get(name));
    }
  }

  record Fault(WireCode code) implements Outcome {}

  static Outcome read(WireRequest request) {
    Map<String, String> fields = new HashMap<>();
    for (Field known : FIELDS) {
      List<String> values = request.values(known.name());
      if (values.isEmpty()) {
        continue;
      }
      String value = values.getFirst();
      if (values.size() > 1 || value.length() > known.longest() || isBroken(value)) {
        return new Fault(WireCodes.invalidParameter(known.name()));
      }
      if (!value.isEmpty()) {
        fields.put(known.name(), value);
      }
    }
    if (request.oversized()) {
      return new Fault(WireCodes.invalidParameter("CaptchaVerifyParam"));
    }
    for (String required : List.of("Action", "Version", "SceneId")) {
      if (!fields.containsKey(required)) {
        return new Fault(WireCodes.missingParameter(required));
      }
    }
    return WireRequest.VERSION.equals(fields.get("Version"))
        ? new Fields(fields)
        : new Fault(WireCodes.invalidParameter("Version"));
  }

  /** Bytes that are no UTF-8 stand in decoded text as lone surrogates. */
  private static boolean isBroken(String value) {
    return value.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF);
  }
}
