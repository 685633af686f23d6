package dev.stile.challenge;

import java.time.Instant;

/**
 * Remembers what has been used. The only thing that single use rests on.
 *
 * <p>Thread-safe. Of any number of calls with one id, from any threads, processes or nodes that
 * share the ledger, exactly one is answered {@link Spend#FIRST_USE}: looking and marking are one
 * atomic step. When that answer is given, the use survives a crash as far as the store survives
 * one. Nothing unexpired is ever evicted; a full ledger says {@link Spend#FULL} to new ids. To new
 * attempts it says so at {@link #placesFor their share}, so that a flood of attempts, which anybody
 * can make, leaves room for redeeming what others have passed.
 */
public interface SpentLedger {
  /**
   * Marks {@code id} as used by {@code spender} unless it has been used.
   *
   * @param spender who asks; whoever spent the id may ask again and is told so
   * @param until when the id may be forgotten, because what carries it has expired by then
   * @throws StoreUnavailable when the store can't say
   */
  Spend spend(SpentId id, Spender spender, Instant until);

  /**
   * How many ids, of whatever kind, may be held when one of {@code kind} is the last to be added:
   * the whole capacity for a ticket, three quarters for an attempt, rounded up.
   */
  static long placesFor(SpentId.Kind kind, long capacity) {
    return switch (kind) {
      case ATTEMPT -> capacity - capacity / 4;
      case TICKET -> capacity;
    };
  }

  /** Whether it takes requests: false for good once it is closed or what it runs on has died. */
  boolean isOpen();

  /** How many ids are held now; for metrics, may lag. */
  long size();
}
