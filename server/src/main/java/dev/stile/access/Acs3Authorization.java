package dev.stile.access;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * The {@code Authorization} header of V3, read strictly: {@code ACS3-HMAC-SHA256
 * Credential=id,SignedHeaders=a;b;c,Signature=hex}, in that order, with white space only after the
 * method and after commas.
 *
 * @param credential id of the access key
 * @param signedHeaders lower-case names, in the order signed, none twice
 * @param signature 64 lower-case hex digits
 */
record Acs3Authorization(String credential, SequencedSet<String> signedHeaders, String signature) {
  static final String FAMILY = "ACS3-";
  static final String METHOD = "ACS3-HMAC-SHA256";

  /** SDKs sign 7 to 9 headers. */
  private static final int MAX_SIGNED_HEADERS = 64;

  static boolean hasKnownMethod(String header) {
    return header.startsWith(METHOD + " ");
  }

  /** What the header says, or nothing if it is malformed; its length is the caller's to bound. */
  static Optional<Acs3Authorization> parse(String header) {
    if (!hasKnownMethod(header)) {
      return Optional.empty();
    }
    String[] parts = header.substring(METHOD.length()).strip().split(",", 4);
    if (parts.length != 3) {
      return Optional.empty();
    }
    Optional<String> credential = value(parts[0], "Credential=");
    Optional<SequencedSet<String>> names =
        value(parts[1], "SignedHeaders=").flatMap(Acs3Authorization::names);
    Optional<String> signature =
        value(parts[2], "Signature=").filter(Acs3Authorization::isSignature);
    return credential.isPresent() && names.isPresent() && signature.isPresent()
        ? Optional.of(new Acs3Authorization(credential.get(), names.get(), signature.get()))
        : Optional.empty();
  }

  private static Optional<String> value(String part, String label) {
    String trimmed = part.stripLeading();
    return trimmed.startsWith(label) && trimmed.length() > label.length()
        ? Optional.of(trimmed.substring(label.length()))
        : Optional.empty();
  }

  private static Optional<SequencedSet<String>> names(String list) {
    List<String> names = List.of(list.split(";", MAX_SIGNED_HEADERS + 1));
    SequencedSet<String> distinct = new LinkedHashSet<>(names);
    return names.size() <= MAX_SIGNED_HEADERS
            && distinct.size() == names.size()
            && names.stream().allMatch(Acs3Authorization::isLowerCaseName)
        ? Optional.of(distinct)
        : Optional.empty();
  }

  private static boolean isLowerCaseName(String name) {
    return !name.isEmpty() && consistsOf("abcdefghijklmnopqrstuvwxyz0123456789-_", name);
  }

  private static boolean isSignature(String hex) {
    return hex.length() == 64 && consistsOf("0123456789abcdef", hex);
  }

  private static boolean consistsOf(String alphabet, String text) {
    for (int at = 0; at < text.length(); at++) {
      if (alphabet.indexOf(text.charAt(at)) < 0) {
        return false;
      }
    }
    return true;
  }
}
