package dev.stile.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkTest {
  private static final Work WORK = new Work(8, 1, 2, 3, 4);
  private static final String SOLUTION = Solver.solve(WORK.statement());

  @Test
  void theStatementNamesAlgorithmDifficultyAndSalt() {
    assertThat(WORK.statement()).isEqualTo("sha256.8.AAAAAAAAAAEAAAAAAAAAAgAAAAAAAAADAAAAAAAAAAQ");
  }

  @Test
  void eightNoncesSolveIt() {
    assertThat(SOLUTION.split("\\.", -1)).hasSize(8);
    assertThat(WORK.isSolvedBy(SOLUTION)).isTrue();
  }

  /** Found by another program, so that solver and check can't share a mistake. */
  @Test
  void aSolutionFoundElsewhereCounts() {
    String found = "902.581.1748.3636.1954.1913.171.4478";
    assertThat(new Work(12, 0, 0, 0, 0).isSolvedBy(found)).isTrue();
    assertThat(new Work(20, 0, 0, 0, 0).isSolvedBy(found)).isFalse();
  }

  @Property(tries = 50)
  void moreBitsThanWereSearchedForAreNotThere(
      @ForAll @IntRange(min = 1, max = 6) int bits, @ForAll long id, @ForAll long salt) {
    Work work = new Work(bits, id, ~id, salt, ~salt);
    String solution = Solver.solve(work.statement());
    assertThat(work.isSolvedBy(solution)).isTrue();
    assertThat(new Work(Work.MOST_BITS, id, ~id, salt, ~salt).isSolvedBy(solution)).isFalse();
  }

  @Test
  void anotherChallengeOrSaltHasAnotherSolution() {
    assertThat(new Work(8, 9, 2, 3, 4).isSolvedBy(SOLUTION)).isFalse();
    assertThat(new Work(8, 1, 9, 3, 4).isSolvedBy(SOLUTION)).isFalse();
    assertThat(new Work(8, 1, 2, 9, 4).isSolvedBy(SOLUTION)).isFalse();
    assertThat(new Work(8, 1, 2, 3, 9).isSolvedBy(SOLUTION)).isFalse();
  }

  @Test
  void eachNonceMustBeRightAtItsPlace() {
    String[] nonces = SOLUTION.split("\\.", -1);
    for (int i = 0; i < nonces.length; i++) {
      String[] spoiled = nonces.clone();
      spoiled[i] = Long.toString(Long.parseLong(nonces[i]) == 0 ? 1 : 0);
      assertThat(WORK.isSolvedBy(String.join(".", spoiled))).as("nonce %s", i).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        ".......",
        "1",
        "1.2.3.4.5.6.7",
        "1.2.3.4.5.6.7.8.9",
        "a.b.c.d.e.f.g.h",
        "\ud800"
      })
  void whatIsNoEightNumbersSolvesNothing(String solution) {
    assertThat(WORK.isSolvedBy(solution)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00",
        "01",
        "+1",
        "-1",
        " 1",
        "1 ",
        "1e3",
        "0x1",
        "\u0661",
        "9007199254740993"
      })
  void aNonceIsWrittenInOneWay(String nonce) {
    Work easy = new Work(1, 0, 0, 0, 0);
    String[] nonces = Solver.solve(easy.statement()).split("\\.", -1);
    for (int i = 0; i < nonces.length; i++) {
      String[] spoiled = nonces.clone();
      spoiled[i] = nonce;
      assertThat(easy.isSolvedBy(String.join(".", spoiled))).isFalse();
    }
  }

  @Test
  void aNonceMayBeAsLargeAsBrowsersCount() {
    Work easy = new Work(1, 0, 0, 0, 0);
    String[] nonces = Solver.solve(easy.statement()).split("\\.", -1);
    long found =
        IntStream.range(0, nonces.length)
            .filter(i -> {
              String[] large = nonces.clone();
              large[i] = "9007199254740992";
              return easy.isSolvedBy(String.join(".", large));
            })
            .count();
    assertThat(found).as("about half of eight have one zero bit by chance").isPositive();
  }

  @Test
  void noBitsAskForNothingAndTakeNothing() {
    Work none = new Work(0, 1, 2, 3, 4);
    assertThat(none.statement()).isEmpty();
    assertThat(none.isSolvedBy("")).isTrue();
    assertThat(none.isSolvedBy(SOLUTION)).isFalse();
  }

  @Test
  void bitsAreBounded() {
    assertThatThrownBy(() -> new Work(21, 0, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Work(-1, 0, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
  }
}
