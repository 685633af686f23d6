package dev.stile.store.memory;

import static java.util.Objects.requireNonNull;

import dev.stile.challenge.Spend;
import dev.stile.challenge.Spender;
import dev.stile.challenge.SpentId;
import dev.stile.challenge.SpentLedger;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * Remembers what is spent as long as this process lives. For one node whose operator accepts that a
 * restart makes every unexpired attempt and ticket usable once more.
 *
 * <p>The ids are spread over {@value #STRIPES} stripes for each kind; looking and marking is one
 * step under the stripe's monitor, which no virtual thread is pinned by. Nobody has to call it for
 * expiry: each stripe drops its expired ids as it is used, at most every ten seconds, and a full
 * ledger looks for expired ids in every stripe before it refuses. An id that has expired but is not
 * dropped yet is still known.
 */
public final class MemorySpentLedger implements SpentLedger {
  private static final int STRIPES = 512;

  private final InstantSource clock;
  private final long start;
  private final Room room = new Room();
  private final Map<SpentId.Kind, SpentStripe[]> stripes = new EnumMap<>(SpentId.Kind.class);

  /**
   * @param capacity most ids held at a time; memory is taken as they come, 49 to 62 bytes each
   */
  public MemorySpentLedger(InstantSource clock, long capacity) {
    this.clock = clock;
    this.start = clock.instant().getEpochSecond();
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity must be positive: " + capacity);
    }
    for (SpentId.Kind kind : SpentId.Kind.values()) {
      SpentStripe[] ofKind = new SpentStripe[STRIPES];
      long places = SpentLedger.placesFor(kind, capacity);
      Arrays.setAll(ofKind, i -> new SpentStripe(room, places));
      stripes.put(kind, ofKind);
    }
  }

  @Override
  public Spend spend(SpentId id, Spender spender, Instant until) {
    long hash = hash(id.high(), id.low());
    SpentStripe stripe = stripeOf(id, hash);
    int untilSecond = second(until);
    int now = second(clock.instant());
    Spend answer = spendIn(stripe, hash, id, spender, untilSecond, now);
    if (answer == Spend.FULL && makeRoom(now)) {
      return spendIn(stripe, hash, id, spender, untilSecond, now);
    }
    return answer;
  }

  private static Spend spendIn(
      SpentStripe stripe, long hash, SpentId id, Spender spender, int until, int now) {
    synchronized (stripe) {
      return stripe.spend(hash, id.high(), id.low(), spender, until, now);
    }
  }

  @Override
  public byte conclude(SpentId id, Spender spender, byte conclusion) {
    long hash = hash(id.high(), id.low());
    SpentStripe stripe = stripeOf(id, hash);
    synchronized (stripe) {
      return stripe.conclude(hash, id.high(), id.low(), spender, conclusion);
    }
  }

  /** One stripe's worth is enough, so that no single call pays for sweeping the whole ledger. */
  private boolean makeRoom(int now) {
    return stripes.values().stream().flatMap(Arrays::stream).anyMatch(s -> forgetsExpired(s, now));
  }

  private static boolean forgetsExpired(SpentStripe stripe, int now) {
    synchronized (stripe) {
      return stripe.forgetExpired(now);
    }
  }

  private SpentStripe stripeOf(SpentId id, long hash) {
    return requireNonNull(stripes.get(id.kind()))[(int) ((hash >>> 32) % STRIPES)];
  }

  /** Whole seconds since the ledger's start, from 1 on; an int lasts for 68 years. */
  private int second(Instant instant) {
    return Math.clamp(instant.getEpochSecond() - start + 1, 1, Integer.MAX_VALUE);
  }

  /** Always: there is nothing that could die before the process. */
  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public long size() {
    return room.taken();
  }

  /** The upper half chooses the stripe, the lower half the slot. */
  static long hash(long high, long low) {
    long mixed = (high ^ Long.rotateLeft(low, 32)) * 0x9e37_79b9_7f4a_7c15L;
    return mixed ^ (mixed >>> 32);
  }
}
