package dev.stile.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.stile.challenge.Spend;
import dev.stile.challenge.Spender;
import dev.stile.challenge.SpentLedgerContract;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A process killed in the middle of its work. That shows that no answer runs ahead of its commit;
 * what a power cut leaves rests on {@code synchronous=FULL} and the disk.
 */
class SqliteSpentLedgerCrashTest {
  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("spent.db");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 500, 20_000})
  void whatWasAnsweredBeforeTheKillIsSpentAfterIt(int answersBeforeTheKill) throws Exception {
    List<Long> first = firstUsesOfAKilledProcess(answersBeforeTheKill);
    assertThat(first).hasSizeGreaterThanOrEqualTo(answersBeforeTheKill);
    try (SqliteSpentLedger ledger =
        new SqliteSpentLedger(file(), () -> SpentLedgerContract.NOW, Long.MAX_VALUE)) {
      assertThat(ledger.size()).isGreaterThanOrEqualTo(first.size());
      for (long number : first) {
        assertThat(spend(ledger, number, SpentLedgerContract.BOB)).isEqualTo(Spend.ALREADY_SPENT);
        assertThat(spend(ledger, number, SpentLedgerContract.ALICE)).isEqualTo(Spend.SAME_SPENDER);
      }
    }
  }

  @Test
  void anotherProcessHoldingTheFileKeepsThisOneOut() throws Exception {
    Process holder = start();
    try (BufferedReader answers = holder.inputReader()) {
      assertThat(answers.readLine()).endsWith("FIRST_USE");
      assertThat(failureToOpen()).hasMessageContaining("another process may hold it");
    } finally {
      holder.destroyForcibly().waitFor();
    }
  }

  private Throwable failureToOpen() {
    return catchThrowable(
        () -> new SqliteSpentLedger(file(), () -> SpentLedgerContract.NOW, 10).close());
  }

  private List<Long> firstUsesOfAKilledProcess(int atLeast) throws Exception {
    Process process = start();
    List<Long> first = new ArrayList<>();
    try (BufferedReader answers = process.inputReader()) {
      for (String line = answers.readLine(); isWhole(line); line = answers.readLine()) {
        first.add(Long.valueOf(line.substring(0, line.indexOf(' '))));
        if (first.size() == atLeast) {
          // Through the handle: the process object would close the pipe and lose what is in it.
          process.toHandle().destroyForcibly();
        }
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    return first;
  }

  private static boolean isWhole(@Nullable String line) {
    return line != null && line.endsWith(" FIRST_USE");
  }

  private Process start() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            LedgerProcess.class.getName(),
            file().toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static Spend spend(SqliteSpentLedger ledger, long number, Spender spender) {
    return ledger.spend(SpentLedgerContract.id(number), spender, SpentLedgerContract.LATER);
  }
}
