package dev.stile.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.policy.Verdict;
import dev.stile.policy.Verdict.Fail;
import dev.stile.policy.Verdict.FailReason;
import dev.stile.policy.Verdict.Pass;
import dev.stile.policy.Verdict.PassReason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConclusionsTest {
  @ParameterizedTest
  @EnumSource
  void everyPassIsKeptAboveZero(PassReason reason) {
    Verdict pass = new Pass(reason);
    assertThat(Conclusions.of(pass)).isPositive();
    assertThat(Conclusions.verdict(Conclusions.of(pass))).contains(pass);
  }

  @ParameterizedTest
  @EnumSource
  void everyFailIsKeptBelowZero(FailReason reason) {
    Verdict fail = new Fail(reason);
    assertThat(Conclusions.of(fail)).isNegative();
    assertThat(Conclusions.verdict(Conclusions.of(fail))).contains(fail);
  }

  @ParameterizedTest
  @ValueSource(bytes = {SpentLedger.NONE, 127, -128})
  void nothingElseIsAVerdict(byte conclusion) {
    assertThat(Conclusions.verdict(conclusion)).isEmpty();
  }
}
