package dev.stile.bench.attack;

import java.io.IOException;

/** A page in the driven browser did not do in time what it should. */
final class PageBroke extends IOException {
  private static final long serialVersionUID = 1;

  PageBroke(String message) {
    super(message);
  }
}
