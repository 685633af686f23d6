package dev.stile.http.client;

import dev.stile.http.WireCode;
import dev.stile.http.WireCodes;
import dev.stile.http.WireRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the fields of a client call: each at most once, within its bound, in whole characters. */
final class ClientFields {
  /** The one version of the interface. */
  static final String VERSION = "2023-03-05";

  private static final Map<String, Integer> LONGEST =
      Map.ofEntries(
          Map.entry("Action", 64),
          Map.entry("Version", 16),
          Map.entry("Prefix", 64),
          Map.entry("SceneId", 64),
          Map.entry("Language", 16),
          Map.entry("Mode", 16),
          Map.entry("CertifyId", 64),
          Map.entry("UserCertifyId", 64),
          Map.entry("EncryptedSceneId", 1024),
          Map.entry("DeviceToken", 4096),
          Map.entry("Escalation", 4096),
          Map.entry("PageUrl", 2048),
          Map.entry("Platform", 16),
          Map.entry("CaptchaVerifyParam", 80 * 1024));

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
    for (Map.Entry<String, Integer> known : LONGEST.entrySet()) {
      List<String> values = request.values(known.getKey());
      if (values.isEmpty()) {
        continue;
      }
      String value = values.getFirst();
      if (values.size() > 1 || value.length() > known.getValue() || isBroken(value)) {
        return new Fault(WireCodes.invalidParameter(known.getKey()));
      }
      if (!value.isEmpty()) {
        fields.put(known.getKey(), value);
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
    return VERSION.equals(fields.get("Version"))
        ? new Fields(fields)
        : new Fault(WireCodes.invalidParameter("Version"));
  }

  /** Bytes that are no UTF-8 stand in decoded text as lone surrogates. */
  private static boolean isBroken(String value) {
    return value.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF);
  }
}
