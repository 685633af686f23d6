package dev.stile.challenge;

/** A store could not answer: a broken dependency, not an outcome. Its text stays in the log. */
public final class StoreUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
