package dev.stile.http.attempt;

/** Decoded, but nothing that a widget sends; leaves the reading of one attempt. */
final class NotOurs extends Exception {
  private static final long serialVersionUID = 1L;

  NotOurs() {
    super("", null, false, false);
  }
}
