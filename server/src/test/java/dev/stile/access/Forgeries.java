package dev.stile.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A request of somebody's, each time with one thing changed that his signature covers. */
final class Forgeries {
  private Forgeries() {}

  static List<SignedRequest> of(SignedRequest honest, boolean v3) {
    List<SignedRequest> forged = new ArrayList<>();
    forged.add(with(honest, honest.method() + "X", honest.query(), honest.form()));
    forged.add(with(honest, honest.method(), more(honest.query()), honest.form()));
    if (v3) {
      forged.add(otherBody(honest));
      for (String name : List.of("x-acs-action", "x-acs-version", "x-acs-date", "host")) {
        forged.add(otherHeader(honest, name));
      }
    } else if (honest.formBody()) {
      forged.add(with(honest, honest.method(), honest.query(), more(honest.form())));
    }
    return forged;
  }

  private static SignedRequest with(
      SignedRequest honest, String method, List<Parameter> query, List<Parameter> form) {
    return new SignedRequest(
        method, query, form, honest.headers(), honest.bodySha256(), honest.formBody());
  }

  private static SignedRequest otherBody(SignedRequest honest) {
    byte[] hash = honest.bodySha256().clone();
    hash[31] ^= 1;
    return new SignedRequest(
        honest.method(), honest.query(), honest.form(), honest.headers(), hash, honest.formBody());
  }

  private static SignedRequest otherHeader(SignedRequest honest, String name) {
    Map<String, List<String>> headers = new HashMap<>(honest.headers());
    headers.put(name, List.of(honest.header(name).getFirst() + "1"));
    return new SignedRequest(
        honest.method(),
        honest.query(),
        honest.form(),
        headers,
        honest.bodySha256(),
        honest.formBody());
  }

  private static List<Parameter> more(List<Parameter> parameters) {
    List<Parameter> more = new ArrayList<>(parameters);
    more.add(new Parameter("x", "1"));
    return more;
  }
}
