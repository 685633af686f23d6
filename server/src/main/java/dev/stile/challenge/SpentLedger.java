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
 *
 * <p>Beside a use it keeps one byte, if it is given one: what came of it, for a spender who asks
 * again. It is written once and lives as long as the use.
 */
public interface SpentLedger {
  /** No conclusion. */
  byte NONE = 0;

  /**
   * Marks {@code id} as used by {@code spender} unless it has been used.
   *
   * @param spender who asks; whoever spent the id may ask again and is told so
   * @param until when the id may be forgotten, because what carries it has expired by then
   * @throws StoreUnavailable when the store can't say
   */
  Spend spend(SpentId id, Spender spender, Instant until);

  /**
   * Keeps what came of a use, unless something is kept already: of any number of calls, all are
   * told what the first one brought. It survives a crash as the use does.
   *
   * @param spender who has used {@code id}; for anybody else nothing is kept
   * @param conclusion of the caller's own meaning; {@link #NONE} keeps nothing and only asks
   * @return what is kept; {@code conclusion} where nothing can be
   * @throws StoreUnavailable when the store can't say
   */
  byte conclude(SpentId id, Spender spender, byte conclusion);

  /**
   * What came of a use: {@link #NONE} when that is not known, or {@code spender} is not whose it
   * is.
   *
   * @throws StoreUnavailable when the store can't say
   */
  default byte conclusion(SpentId id, Spender spender) {
    return conclude(id, spender, NONE);
  }

  /**
   * How many ids, of whatever kind, may be held when one of {@code kind} is the last to be added:
   * the whole capacity for a ticket, three quarters for an attempt, rounded up.
   */
  static long placesFor(SpentId.Kind kind, long capacity) {
    return switch (kind) {
      case ATTEMPT, ESCALATION -> capacity - capacity / 4;
      case TICKET -> capacity;
    };
  }

  /** Whether it takes requests: false for good once it is closed or what it runs on has died. */
  boolean isOpen();

  /** How many ids are held now; for metrics, may lag. */
  long size();
}
