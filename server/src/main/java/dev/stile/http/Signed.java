package dev.stile.http;

import dev.stile.access.SignedRequest;
import dev.stile.http.WireRequest.BodyKind;
import java.util.List;

/** A wire request as its signer saw it. */
public final class Signed {
  private Signed() {}

  /** The parts of {@code request} that a signature can cover. */
  public static SignedRequest of(WireRequest request) {
    boolean isForm = request.bodyKind() == BodyKind.FORM;
    return new SignedRequest(
        request.method(),
        request.query(),
        isForm ? request.form() : List.of(),
        request.headers(),
        request.body().sha256(),
        isForm);
  }
}
