package dev.stile.challenge;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Broken on purpose: it looks, then marks. The race of the contract must find it out. */
final class GetThenPutLedger implements SpentLedger {
  private final Map<SpentId, Spender> spent = new ConcurrentHashMap<>();
  private final Map<SpentId, Byte> conclusions = new ConcurrentHashMap<>();

  @Override
  public Spend spend(SpentId id, Spender spender, Instant until) {
    Spender first = spent.get(id);
    if (first != null) {
      return first.equals(spender) ? Spend.SAME_SPENDER : Spend.ALREADY_SPENT;
    }
    spent.put(id, spender);
    return Spend.FIRST_USE;
  }

  @Override
  public byte conclude(SpentId id, Spender spender, byte conclusion) {
    Byte before = conclusions.get(id);
    if (before != null) {
      return before;
    }
    conclusions.put(id, conclusion);
    return conclusion;
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public long size() {
    return spent.size();
  }
}
