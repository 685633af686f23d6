package dev.stile.access;

import java.util.List;
import java.util.Map;

/**
 * A request as its signer saw it: everything that can be signed.
 *
 * @param method as sent, upper-case
 * @param query the decoded query, in any order
 * @param form the decoded body, in any order; empty unless {@code formBody}
 * @param headers by lower-case name, values trimmed; {@code host} is the authority of the request,
 *     with its port if one was sent
 * @param bodySha256 SHA-256 of the body's bytes after chunks are joined; 32 bytes, never changed
 * @param formBody whether the body is {@code application/x-www-form-urlencoded}
 */
@SuppressWarnings("ArrayRecordComponent") // Read once per request; two requests are never compared.
public record SignedRequest(
    String method,
    List<Parameter> query,
    List<Parameter> form,
    Map<String, List<String>> headers,
    byte[] bodySha256,
    boolean formBody) {

  /** The values of a header, none if it is absent. */
  List<String> header(String lowerCaseName) {
    return headers.getOrDefault(lowerCaseName, List.of());
  }

  /** Leaves out parameters and headers, which carry tokens and signatures. */
  @Override
  public String toString() {
    return "SignedRequest[" + method + "]";
  }
}
