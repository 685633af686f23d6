package dev.stile.store.sqlite;

import static dev.stile.challenge.Spend.FIRST_USE;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stile.TestClock;
import dev.stile.challenge.Spend;
import dev.stile.challenge.SpentLedger;
import dev.stile.challenge.SpentLedgerContract;
import dev.stile.challenge.StoreUnavailable;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteSpentLedgerTest implements SpentLedgerContract {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @TempDir private Path folder;

  private final List<SqliteSpentLedger> opened = new ArrayList<>();

  @Override
  public SpentLedger open(InstantSource clock, long capacity) {
    return keep(new SqliteSpentLedger(file(), clock, capacity));
  }

  private SqliteSpentLedger keep(SqliteSpentLedger ledger) {
    opened.add(ledger);
    return ledger;
  }

  private Path file() {
    return folder.resolve("spent.db");
  }

  @AfterEach
  void close() {
    opened.forEach(SqliteSpentLedger::close);
  }

  @Test
  void aRestartForgetsNothingAndKeepsTheCount() {
    SqliteSpentLedger before = new SqliteSpentLedger(file(), () -> NOW, 3);
    before.spend(SpentLedgerContract.id(1), ALICE, LATER);
    before.spend(SpentLedgerContract.id(2), BOB, LATER);
    before.conclude(SpentLedgerContract.id(2), BOB, (byte) -3);
    before.close();

    SpentLedger after = open(() -> NOW, 3);

    assertThat(after.size()).isEqualTo(2);
    assertThat(after.conclusion(SpentLedgerContract.id(2), BOB)).isEqualTo((byte) -3);
    assertThat(after.spend(SpentLedgerContract.id(1), ALICE, LATER)).isEqualTo(Spend.SAME_SPENDER);
    assertThat(after.spend(SpentLedgerContract.id(2), ALICE, LATER)).isEqualTo(Spend.ALREADY_SPENT);
    assertThat(after.spend(SpentLedgerContract.id(3), ALICE, LATER)).isEqualTo(Spend.FIRST_USE);
    assertThat(after.spend(SpentLedgerContract.id(4), ALICE, LATER)).isEqualTo(Spend.FULL);
  }

  @Test
  void manyExpiredAreForgottenBatchByBatch() {
    TestClock clock = new TestClock(NOW);
    SpentLedger ledger = open(clock, 5_000);
    for (int i = 0; i < 5_000; i++) {
      ledger.spend(SpentLedgerContract.ticket(i), ALICE, LATER);
    }
    clock.advance(Duration.ofMinutes(30));
    for (int i = 5_000; i < 5_005; i++) {
      assertThat(ledger.spend(SpentLedgerContract.ticket(i), ALICE, LATER.plusSeconds(3_600)))
          .isEqualTo(Spend.FIRST_USE);
    }
    assertThat(ledger.size()).isEqualTo(5);
  }

  @Test
  void aSecondLedgerOnTheSameFileDoesNotOpen() {
    open(() -> NOW, 10);
    assertThatThrownBy(() -> open(() -> NOW, 10)).isInstanceOf(StoreUnavailable.class);
  }

  @Test
  void aLateAnswerIsNotWaitedFor() throws SQLException {
    HeldClock clock = new HeldClock();
    SqliteSpentLedger ledger =
        keep(new SqliteSpentLedger(table(), clock, 10, Duration.ofMillis(20)));
    assertThatThrownBy(() -> ledger.spend(SpentLedgerContract.id(1), ALICE, LATER))
        .isInstanceOf(StoreUnavailable.class)
        .hasCauseInstanceOf(TimeoutException.class);
    clock.release();
  }

  @Test
  void whatWasGivenUpWhileItWaitedIsNotSpent() throws SQLException {
    HeldClock clock = new HeldClock();
    SqliteSpentLedger ledger = new SqliteSpentLedger(table(), clock, 10, Duration.ofMillis(20));
    assertThatThrownBy(() -> ledger.spend(SpentLedgerContract.id(1), ALICE, LATER))
        .isInstanceOf(StoreUnavailable.class);
    clock.awaitTheWriter();
    assertThatThrownBy(() -> ledger.spend(SpentLedgerContract.id(2), ALICE, LATER))
        .isInstanceOf(StoreUnavailable.class);
    clock.release();
    ledger.close();

    SpentLedger after = open(() -> NOW, 10);
    assertThat(after.spend(SpentLedgerContract.id(2), BOB, LATER)).isEqualTo(Spend.FIRST_USE);
  }

  @Test
  void aFullQueueRefusesAtOnceAndAnswersThoseInIt() throws Exception {
    HeldClock clock = new HeldClock();
    SqliteSpentLedger ledger = keep(new SqliteSpentLedger(table(), clock, 1, PATIENCE));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Supplier<Spend> call = () -> ledger.spend(SpentLedgerContract.id(1), ALICE, LATER);
      var withTheWriter = CompletableFuture.supplyAsync(call, threads);
      clock.awaitTheWriter();
      var second = CompletableFuture.supplyAsync(call, threads);
      var third = CompletableFuture.supplyAsync(call, threads);

      // Only one of the two has a place, and neither can have been answered yet.
      assertThatThrownBy(() -> CompletableFuture.anyOf(second, third).get())
          .hasRootCauseInstanceOf(RejectedExecutionException.class);
      clock.release();

      assertThat(withTheWriter.get()).isEqualTo(Spend.FIRST_USE);
      CompletableFuture<Spend> waiting = second.isCompletedExceptionally() ? third : second;
      assertThat(waiting.get()).isEqualTo(Spend.SAME_SPENDER);
    }
  }

  @Test
  void attemptsGetHalfOfTheQueueAndTicketsTheRest() throws Exception {
    HeldClock clock = new HeldClock();
    SqliteSpentLedger ledger = keep(new SqliteSpentLedger(table(), clock, 4, PATIENCE));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntFunction<CompletableFuture<Spend>> attempt =
          i -> supplyAsync(() -> ledger.spend(SpentLedgerContract.id(i), ALICE, LATER), threads);
      IntFunction<CompletableFuture<Spend>> ticket =
          i ->
              supplyAsync(() -> ledger.spend(SpentLedgerContract.ticket(i), ALICE, LATER), threads);
      var withTheWriter = attempt.apply(0);
      clock.awaitTheWriter();

      var attempts = IntStream.rangeClosed(1, 3).mapToObj(attempt).toList();
      awaitARefusal(attempts);
      var tickets = IntStream.rangeClosed(1, 3).mapToObj(ticket).toList();
      awaitARefusal(tickets);
      clock.release();

      assertThat(withTheWriter.get()).isEqualTo(Spend.FIRST_USE);
      assertThat(firstUses(attempts)).isEqualTo(2);
      assertThat(firstUses(tickets)).isEqualTo(2);
    }
  }

  /** While the writer is held, nobody is answered but who finds no place. */
  private static void awaitARefusal(List<CompletableFuture<Spend>> calls) {
    assertThatThrownBy(() -> CompletableFuture.anyOf(calls.toArray(CompletableFuture[]::new)).get())
        .hasRootCauseInstanceOf(RejectedExecutionException.class);
  }

  private static long firstUses(List<CompletableFuture<Spend>> calls) {
    return calls.stream()
        .filter(call -> call.handle((spend, _) -> spend).join() == FIRST_USE)
        .count();
  }

  @Test
  void aLedgerWhoseWriterDiedIsNotOpen() throws Exception {
    SqliteSpentLedger ledger =
        keep(
            new SqliteSpentLedger(
                table(),
                () -> {
                  throw new LinkageError("as if the driver's native code were gone");
                },
                10,
                PATIENCE));
    assertThatThrownBy(() -> ledger.spend(SpentLedgerContract.id(1), ALICE, LATER))
        .isInstanceOf(StoreUnavailable.class);
    assertThat(ledger.isOpen()).isFalse();
  }

  @Test
  void aDiskWithoutRoomIsReportedAndTheLedgerRecovers() throws SQLException {
    TestClock clock = new TestClock(NOW);
    SpentTable table = table();
    table.execute("PRAGMA max_page_count=20");
    SqliteSpentLedger ledger = keep(new SqliteSpentLedger(table, clock, 10, PATIENCE));
    long spent = spendUntilItFails(ledger);

    assertThat(ledger.size()).isEqualTo(spent);
    assertThat(ledger.spend(SpentLedgerContract.id(0), BOB, LATER)).isEqualTo(Spend.ALREADY_SPENT);
    clock.advance(Duration.ofMinutes(30));
    assertThat(ledger.spend(SpentLedgerContract.id(spent), ALICE, LATER))
        .isEqualTo(Spend.FIRST_USE);
  }

  private static long spendUntilItFails(SpentLedger ledger) {
    for (long number = 0; number < 100_000; number++) {
      try {
        ledger.spend(SpentLedgerContract.id(number), ALICE, LATER);
      } catch (StoreUnavailable e) {
        assertThat(e).hasRootCauseInstanceOf(SQLException.class);
        return number;
      }
    }
    throw new AssertionError("the disk was never full");
  }

  @Test
  void aClosedLedgerRefuses() {
    SqliteSpentLedger ledger = new SqliteSpentLedger(file(), () -> NOW, 10);
    ledger.close();
    assertThat(ledger.isOpen()).isFalse();
    assertThatThrownBy(() -> ledger.spend(SpentLedgerContract.id(1), ALICE, LATER))
        .isInstanceOf(StoreUnavailable.class);
  }

  private SpentTable table() throws SQLException {
    return new SpentTable(file(), 1_000_000);
  }

  /** Holds the writer, which asks for the time before each transaction. */
  private static final class HeldClock implements InstantSource {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    @Override
    public Instant instant() {
      asked.countDown();
      await(released);
      return NOW;
    }

    void awaitTheWriter() {
      await(asked);
    }

    void release() {
      released.countDown();
    }

    private static void await(CountDownLatch latch) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
