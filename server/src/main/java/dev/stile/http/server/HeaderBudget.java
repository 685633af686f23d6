package dev.stile.http.server;

import dev.stile.limit.AddressBlock;
import java.net.InetAddress;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/**
 * How many connections at a time may send a header of more than ordinary size. The older business
 * call carries a visitor's parameter in the URL, so a long one must be read to be answered; but
 * memory must not grow with the number of those who send one, and one peer must not take all the
 * room. Thread-safe.
 */
final class HeaderBudget {
  /** A header of this many bytes needs no leave. */
  static final int ORDINARY = 64 * 1024;

  /** A megabyte of parameter with every byte percent-encoded, and the rest of the header. */
  static final int LARGEST = 4 * 1024 * 1024;

  /** At the largest size these take 64 MB. */
  private static final int AT_A_TIME = 16;

  /** A trusted proxy speaks for many, so this does not hold for it. */
  private static final int OF_ONE_PEER = 2;

  private final Predicate<InetAddress> trustedProxies;
  private final Semaphore places = new Semaphore(AT_A_TIME);

  /** Peers with places; at most as many as there are places. */
  private final ConcurrentMap<AddressBlock, Integer> held = new ConcurrentHashMap<>();

  HeaderBudget(Predicate<InetAddress> trustedProxies) {
    this.trustedProxies = trustedProxies;
  }

  /** A connection that may want a place. */
  Seat seatOf(InetAddress peer) {
    return new Seat(AddressBlock.of(peer), trustedProxies.test(peer));
  }

  private enum State {
    FREE,
    TAKEN,
    GONE
  }

  /** One connection's place. One thread enters, any may leave or close. */
  final class Seat implements AutoCloseable {
    private final AddressBlock peer;
    private final boolean isTrusted;
    private final AtomicReference<State> state = new AtomicReference<>(State.FREE);

    private Seat(AddressBlock peer, boolean isTrusted) {
      this.peer = peer;
      this.isTrusted = isTrusted;
    }

    /** Takes a place, or keeps the one it has; false when there is none to be had. */
    boolean enter() {
      if (state.get() == State.TAKEN) {
        return true;
      }
      if (!places.tryAcquire()) {
        return false;
      }
      boolean isEntitled = isTrusted || held.merge(peer, 1, Integer::sum) <= OF_ONE_PEER;
      if (isEntitled && state.compareAndSet(State.FREE, State.TAKEN)) {
        return true;
      }
      release();
      return false;
    }

    /** Gives the place back, if there is one. */
    void leave() {
      if (state.compareAndSet(State.TAKEN, State.FREE)) {
        release();
      }
    }

    /** The connection goes, perhaps while its header is being read. */
    @Override
    public void close() {
      if (state.getAndSet(State.GONE) == State.TAKEN) {
        release();
      }
    }

    private void release() {
      if (!isTrusted) {
        held.computeIfPresent(peer, (_, count) -> count == 1 ? null : count - 1);
      }
      places.release();
    }
  }
}
