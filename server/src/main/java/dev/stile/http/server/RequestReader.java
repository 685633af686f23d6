package dev.stile.http.server;

import dev.stile.access.Parameter;
import dev.stile.http.Body;
import dev.stile.http.BodyRoom;
import dev.stile.http.ClientAddress;
import dev.stile.http.KeptParameters;
import dev.stile.http.StrictJson;
import dev.stile.http.WireRequest;
import dev.stile.http.WireRequest.BodyKind;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import tools.jackson.databind.JsonNode;

/** Turns a request of Jetty's into one of ours: bounded, decoded, nothing of it checked. */
final class RequestReader {
  /** Four times what a signed call may have; each costs many times its bytes. */
  private static final int MOST_PARAMETERS = 1024;

  private static final StrictJson JSON = new StrictJson(Body.MOST_KEPT, 4);

  private final Predicate<InetAddress> trustedProxies;

  RequestReader(Predicate<InetAddress> trustedProxies) {
    this.trustedProxies = trustedProxies;
  }

  /**
   * Reads a request to its end.
   *
   * @param share the room that its body and query may take until it is answered
   * @throws IOException when the sender breaks off or is too slow
   */
  WireRequest read(Request request, String id, BodyRoom.Share share) throws IOException {
    Body body;
    try (InputStream in = Content.Source.asInputStream(request)) {
      body = Body.read(in, share);
    }
    Map<String, List<String>> headers = headers(request);
    String query = Optional.ofNullable(request.getHttpURI().getQuery()).orElse("");
    KeptParameters kept = KeptParameters.of(query.getBytes(StandardCharsets.UTF_8), share);
    byte[] queryBytes = kept.toByteArray();
    byte[] queryRead = beginning(queryBytes);
    byte[] formRead = kind(headers) == BodyKind.FORM ? beginning(body.kept()) : body.kept();
    boolean isCrowded =
        queryRead.length < queryBytes.length || formRead.length < body.kept().length;
    Optional<List<Parameter>> json = Optional.empty();
    BodyKind kind = kind(headers);
    if (kind == BodyKind.JSON) {
      json = fields(body.kept());
      kind = json.isPresent() ? kind : BodyKind.BROKEN_JSON;
    }
    return new WireRequest(
        id,
        request.getMethod(),
        Optional.ofNullable(request.getHttpURI().getPath()).orElse("/"),
        Parameter.parse(queryRead),
        kind == BodyKind.FORM ? Parameter.parse(formRead) : json.orElse(List.of()),
        kind,
        body,
        headers,
        ClientAddress.of(
            peer(request), headers.getOrDefault("x-forwarded-for", List.of()), trustedProxies),
        body.oversized() || kept.isCut() || isCrowded);
  }

  /** As much of a query or form as holds no more parameters than are decoded. */
  private static byte[] beginning(byte[] encoded) {
    int separators = 0;
    for (int at = 0; at < encoded.length; at++) {
      separators += encoded[at] == '&' ? 1 : 0;
      if (separators == MOST_PARAMETERS) {
        return Arrays.copyOf(encoded, at);
      }
    }
    return encoded;
  }

  private static Map<String, List<String>> headers(Request request) {
    Map<String, List<String>> headers = new HashMap<>();
    for (HttpField field : request.getHeaders()) {
      String value = Optional.ofNullable(field.getValue()).orElse("");
      headers
          .computeIfAbsent(field.getName().toLowerCase(Locale.ROOT), _ -> new ArrayList<>(1))
          .add(value.strip());
    }
    return headers;
  }

  private static BodyKind kind(Map<String, List<String>> headers) {
    String type =
        headers.getOrDefault("content-type", List.of("")).getFirst().toLowerCase(Locale.ROOT);
    int parameters = type.indexOf(';');
    String media = (parameters < 0 ? type : type.substring(0, parameters)).strip();
    return switch (media) {
      case "application/x-www-form-urlencoded" -> BodyKind.FORM;
      case "application/json" -> BodyKind.JSON;
      default -> BodyKind.NONE;
    };
  }

  /** The fields of a JSON object; empty when it is something else. */
  private static Optional<List<Parameter>> fields(byte[] body) {
    return JSON.object(body)
        .map(json ->
            json.properties().stream()
                .filter(field -> !field.getValue().isNull())
                .map(field -> new Parameter(field.getKey(), text(field.getValue())))
                .toList());
  }

  /**
   * A number or an object where a text belongs is its JSON: whoever expects a text can't read it.
   */
  private static String text(JsonNode value) {
    return value.isString() ? value.asString() : value.toString();
  }

  private static InetAddress peer(Request request) {
    return request.getConnectionMetaData().getRemoteSocketAddress()
            instanceof InetSocketAddress address
        ? address.getAddress()
        : InetAddress.getLoopbackAddress();
  }
}
