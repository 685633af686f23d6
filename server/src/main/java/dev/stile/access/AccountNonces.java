package dev.stile.access;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * One account's nonces, in buckets that are forgotten whole. A new bucket is begun when the newest
 * is old or large enough, so that neither time nor a burst makes forgetting one forget much.
 *
 * <p>A look-up asks every bucket, of which there are at most twice {@value #BUCKETS} and one.
 */
final class AccountNonces {
  private static final int BUCKETS = 16;

  private final Duration life;
  private final Duration bucketSpan;
  private final int capacity;
  private final int bucketCapacity;
  private final Deque<Bucket> buckets = new ArrayDeque<>();

  AccountNonces(Duration life, int capacity) {
    this.life = life;
    this.bucketSpan = life.dividedBy(BUCKETS);
    this.capacity = capacity;
    this.bucketCapacity = Math.max(1, capacity / BUCKETS);
  }

  synchronized NonceUse use(Mark nonce, Mark request, Instant now) {
    forgetBefore(now.minus(life).minus(bucketSpan));
    for (Bucket bucket : buckets) {
      Mark earlier = bucket.requests.get(nonce);
      if (earlier != null) {
        return earlier.equals(request) ? NonceUse.SAME_REQUEST : NonceUse.USED;
      }
    }
    open(now).requests.put(nonce, request);
    return NonceUse.FRESH;
  }

  /** For tests: how many nonces are held. */
  synchronized int size() {
    return buckets.stream().mapToInt(bucket -> bucket.requests.size()).sum();
  }

  private void forgetBefore(Instant opened) {
    while (!buckets.isEmpty() && buckets.getFirst().opened.isBefore(opened)) {
      buckets.removeFirst();
    }
  }

  private Bucket open(Instant now) {
    if (size() >= capacity) {
      buckets.removeFirst();
    }
    Bucket newest = buckets.peekLast();
    if (newest == null
        || newest.requests.size() >= bucketCapacity
        || !now.isBefore(newest.opened.plus(bucketSpan))) {
      newest = new Bucket(now, new HashMap<>());
      buckets.addLast(newest);
    }
    return newest;
  }

  /** Nonces first used from {@code opened} on, each with the request that used it. */
  private record Bucket(Instant opened, Map<Mark, Mark> requests) {}
}
