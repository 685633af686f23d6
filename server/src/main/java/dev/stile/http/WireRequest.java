package dev.stile.http;

import dev.stile.access.Parameter;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A request as it came over the wire: bounded and decoded, nothing of it checked.
 *
 * @param id our own name for it, an upper-case UUID
 * @param path the raw path, without the query
 * @param query the query's parameters
 * @param form the body's parameters, when it is a form or a JSON object
 * @param headers lower-case names, trimmed values
 * @param client the visitor's address behind trusted proxies
 * @param oversized whether the body or the query was longer than what is decoded here
 */
public record WireRequest(
    String id,
    String method,
    String path,
    List<Parameter> query,
    List<Parameter> form,
    BodyKind bodyKind,
    Body body,
    Map<String, List<String>> headers,
    InetAddress client,
    boolean oversized) {

  /** The one version of the interface. */
  public static final String VERSION = "2023-03-05";

  /** How the body's parameters are written. */
  public enum BodyKind {
    FORM,
    JSON,
    /** JSON by its content type, but not an object of texts. */
    BROKEN_JSON,
    NONE
  }

  public WireRequest {
    query = List.copyOf(query);
    form = List.copyOf(form);
  }

  /** The first value of a header, or empty text. */
  public String header(String lowerCaseName) {
    List<String> values = headers.getOrDefault(lowerCaseName, List.of());
    return values.isEmpty() ? "" : values.getFirst();
  }

  /** All values of a parameter, those of the query first. */
  public List<String> values(String name) {
    return Stream.concat(query.stream(), form.stream())
        .filter(parameter -> parameter.name().equals(name))
        .map(Parameter::value)
        .toList();
  }

  /** The first value of a parameter, if it is there. */
  public Optional<String> first(String name) {
    return values(name).stream().findFirst();
  }

  /** What the request wants done; empty when it does not say. */
  public String action() {
    String header = header("x-acs-action");
    return header.isEmpty() ? first("Action").orElse("") : header;
  }

  /** Says who asks and for what, never what with: parameters carry signatures and tokens. */
  @Override
  public String toString() {
    return "WireRequest[" + id + " " + method + "]";
  }
}
