package dev.stile.store.sqlite;

import dev.stile.challenge.Spend;
import dev.stile.challenge.Spender;
import dev.stile.challenge.SpentId;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** One caller's wish, and the answer that it waits for. */
record SpendRequest(SpentId id, Spender spender, Instant until, CompletableFuture<Spend> answer) {
  SpendRequest(SpentId id, Spender spender, Instant until) {
    this(id, spender, until, new CompletableFuture<>());
  }

  /** Whether the caller has been told that nobody can say. */
  boolean isGivenUp() {
    return answer.isCancelled();
  }
}
