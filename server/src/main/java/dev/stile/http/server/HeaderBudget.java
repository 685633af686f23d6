package dev.stile.http.server;

import java.util.concurrent.Semaphore;

/**
 * How many connections at a time may send a header of more than ordinary size. The older business
 * call carries a visitor's parameter in the URL, so a long one must be read to be answered; but
 * memory must not grow with the number of those who send one. Thread-safe.
 */
final class HeaderBudget {
  /** A header of this many bytes needs no leave. */
  static final int ORDINARY = 64 * 1024;

  /** A megabyte of parameter with every byte percent-encoded, and the rest of the header. */
  static final int LARGEST = 4 * 1024 * 1024;

  /** At the largest size these take 64 MB. */
  private static final int AT_A_TIME = 16;

  private final Semaphore places = new Semaphore(AT_A_TIME);

  boolean enter() {
    return places.tryAcquire();
  }

  void leave() {
    places.release();
  }
}
