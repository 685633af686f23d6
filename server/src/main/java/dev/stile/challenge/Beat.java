package dev.stile.challenge;

import dev.stile.scene.Disclosure;
import dev.stile.scene.Policy;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Keeps an answer from telling by its time what it does not say. Where no reasons are told, answers
 * leave on the beat: a whole number of {@link #LENGTH}s after the attempt was taken up, whichever
 * gate decided it.
 */
final class Beat {
  /**
   * Many times what a verdict takes with its ledger on a disk, so that an unhurried server answers
   * on the first beat whatever it finds; short enough not to be felt.
   */
  static final Duration LENGTH = Duration.ofMillis(50);

  private Beat() {}

  /** Returns on the next beat, at once where reasons are told. An interrupted thread waits too. */
  static void await(Policy policy, long startNanos) {
    if (policy.disclosure() == Disclosure.CODE) {
      return;
    }
    long length = LENGTH.toNanos();
    long due = Math.ceilDiv(System.nanoTime() - startNanos, length) * length;
    boolean wasInterrupted = false;
    for (long left; (left = startNanos + due - System.nanoTime()) > 0; ) {
      LockSupport.parkNanos(left);
      wasInterrupted |= Thread.interrupted();
    }
    if (wasInterrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
