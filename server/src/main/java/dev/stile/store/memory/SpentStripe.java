package dev.stile.store.memory;

import dev.stile.challenge.Spend;
import dev.stile.challenge.Spender;
import dev.stile.challenge.SpentLedger;

/**
 * One part of a {@link MemorySpentLedger}: an open-addressing hash table in flat arrays, 37 bytes a
 * slot and 49 to 62 bytes an id, where a map of records takes about 120. Not thread-safe: every
 * call holds this object's monitor.
 *
 * <p>Seconds are counted by the ledger from its own start and are at least 1; 0 marks a free slot.
 */
final class SpentStripe {
  private static final int FEWEST_SLOTS = 8;

  /** A slot's words: id high, id low, spender high, spender low. */
  private static final int WORDS = 4;

  /** Between two sweeps: one sweep copies the stripe, so a steady stream of expiries shares it. */
  private static final int SWEEP_SECONDS = 10;

  private final Room room;
  private final long places;
  private long[] words = new long[FEWEST_SLOTS * WORDS];
  private int[] untils = new int[FEWEST_SLOTS];
  private byte[] conclusions = new byte[FEWEST_SLOTS];
  private int held;
  private int nextSweep = Integer.MAX_VALUE;

  /**
   * @param places taken in the room, also by others, at which a new id is refused here
   */
  SpentStripe(Room room, long places) {
    this.room = room;
    this.places = places;
  }

  Spend spend(long hash, long high, long low, Spender spender, int until, int now) {
    forgetExpired(now);
    int slot = slotOf(hash, high, low);
    if (untils[slot] != 0) {
      return isOf(slot, spender) ? Spend.SAME_SPENDER : Spend.ALREADY_SPENT;
    }
    if (!room.take(places)) {
      return Spend.FULL;
    }
    put(slot, high, low, spender.high(), spender.low(), until, SpentLedger.NONE);
    held++;
    nextSweep = Math.min(nextSweep, Math.max(until, now + SWEEP_SECONDS));
    if (held > untils.length / 4 * 3) {
      rebuild(now);
    }
    return Spend.FIRST_USE;
  }

  /** The conclusion that is kept, which is this one if there was none before. */
  byte conclude(long hash, long high, long low, Spender spender, byte conclusion) {
    int slot = slotOf(hash, high, low);
    if (untils[slot] == 0 || !isOf(slot, spender)) {
      return conclusion;
    }
    if (conclusions[slot] == SpentLedger.NONE) {
      conclusions[slot] = conclusion;
    }
    return conclusions[slot];
  }

  private boolean isOf(int slot, Spender spender) {
    return words[slot * WORDS + 2] == spender.high() && words[slot * WORDS + 3] == spender.low();
  }

  /**
   * Drops what has expired, if anything has and the last sweep is long enough ago.
   *
   * @return whether that freed a place
   */
  boolean forgetExpired(int now) {
    return now > nextSweep && rebuild(now) > 0;
  }

  /** Moves the unexpired into arrays of the right size, larger or smaller; returns the dropped. */
  private int rebuild(int now) {
    long[] oldWords = words;
    int[] oldUntils = untils;
    byte[] oldConclusions = conclusions;
    int before = held;
    held = 0;
    for (int until : oldUntils) {
      held += isHeld(until, now) ? 1 : 0;
    }
    // Filled to 60 %: a quarter more ids come before the next rebuild at 75 %.
    int slots = Math.max(FEWEST_SLOTS, held / 3 * 5 + 4);
    words = new long[slots * WORDS];
    untils = new int[slots];
    conclusions = new byte[slots];
    int earliest = Integer.MAX_VALUE;
    for (int i = 0; i < oldUntils.length; i++) {
      if (isHeld(oldUntils[i], now)) {
        int from = i * WORDS;
        long high = oldWords[from];
        long low = oldWords[from + 1];
        int to = slotOf(MemorySpentLedger.hash(high, low), high, low);
        put(to, high, low, oldWords[from + 2], oldWords[from + 3], oldUntils[i], oldConclusions[i]);
        earliest = Math.min(earliest, oldUntils[i]);
      }
    }
    nextSweep = Math.max(earliest, now + SWEEP_SECONDS);
    room.giveBack(before - held);
    return before - held;
  }

  /** Whole seconds, cut off: in the very second of its end an id is still held. */
  private static boolean isHeld(int until, int now) {
    return until != 0 && until >= now;
  }

  /** The slot that holds the id, or the free one where it belongs; there is always a free one. */
  private int slotOf(long hash, long high, long low) {
    int slots = untils.length;
    int slot = (int) (((hash & 0xffff_ffffL) * slots) >>> 32);
    while (untils[slot] != 0 && (words[slot * WORDS] != high || words[slot * WORDS + 1] != low)) {
      slot = slot + 1 == slots ? 0 : slot + 1;
    }
    return slot;
  }

  private void put(
      int slot,
      long high,
      long low,
      long spenderHigh,
      long spenderLow,
      int until,
      byte conclusion) {
    int word = slot * WORDS;
    words[word] = high;
    words[word + 1] = low;
    words[word + 2] = spenderHigh;
    words[word + 3] = spenderLow;
    untils[slot] = until;
    conclusions[slot] = conclusion;
  }
}
