package dev.stile.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** In what notation the caller reads its answer. */
public enum Format {
  JSON,
  XML;

  private static final Set<String> SIGNS_OF_V1 = Set.of("Action", "AccessKeyId", "Signature");

  /**
   * What a request wants, however broken it is, so that a refusal can be read too. V3 reads JSON;
   * V1 says so in {@code Format} or else reads XML; who speaks neither gets JSON.
   */
  public static Format of(SignedRequest request) {
    if (Acs3Claim.isMadeBy(request)) {
      return JSON;
    }
    List<Parameter> parameters = RpcClaim.parameters(request);
    Optional<String> wanted =
        parameters.stream()
            .filter(parameter -> parameter.name().equals("Format"))
            .map(Parameter::value)
            .findFirst();
    boolean v1 = parameters.stream().map(Parameter::name).anyMatch(SIGNS_OF_V1::contains);
    return wanted.flatMap(Format::named).orElse(v1 ? XML : JSON);
  }

  /** The format of that name in any case, if there is one. */
  static Optional<Format> named(String name) {
    if (name.equalsIgnoreCase("json")) {
      return Optional.of(JSON);
    }
    return name.equalsIgnoreCase("xml") ? Optional.of(XML) : Optional.empty();
  }
}
