package dev.stile.store.sqlite;

import dev.stile.challenge.Spend;
import dev.stile.challenge.SpentLedgerContract;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** A process that spends one id after another in eight threads, and prints each answer it got. */
final class LedgerProcess {
  private LedgerProcess() {}

  /** Runs until it is killed; {@code arguments[0]} is the ledger's file. */
  public static void main(String[] arguments) {
    SqliteSpentLedger ledger =
        new SqliteSpentLedger(Path.of(arguments[0]), () -> SpentLedgerContract.NOW, Long.MAX_VALUE);
    AtomicLong next = new AtomicLong();
    for (int i = 0; i < 8; i++) {
      Thread.ofPlatform().start(() -> spendForEver(ledger, next));
    }
  }

  private static void spendForEver(SqliteSpentLedger ledger, AtomicLong next) {
    while (true) {
      long number = next.getAndIncrement();
      Spend answer =
          ledger.spend(
              SpentLedgerContract.id(number), SpentLedgerContract.ALICE, SpentLedgerContract.LATER);
      System.out.println(number + " " + answer);
    }
  }
}
