package dev.stile.store.sqlite;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;

/** One caller's wish, and the answer that it waits for. */
record LedgerRequest<A>(Work<A> work, CompletableFuture<A> answer) {
  /** What is wished for, done inside a transaction of the table. */
  interface Work<A> {
    A on(SpentTable table) throws SQLException;
  }

  LedgerRequest(Work<A> work) {
    this(work, new CompletableFuture<>());
  }

  /** Does the work; what is returned tells the caller, which may only happen after the commit. */
  Runnable performOn(SpentTable table) throws SQLException {
    A result = work.on(table);
    return () -> answer.complete(result);
  }

  /** Whether the caller has been told that nobody can say. */
  boolean isGivenUp() {
    return answer.isCancelled();
  }
}
