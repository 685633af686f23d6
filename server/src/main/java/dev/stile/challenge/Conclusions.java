package dev.stile.challenge;

import dev.stile.policy.Verdict;
import dev.stile.policy.Verdict.Fail;
import dev.stile.policy.Verdict.FailReason;
import dev.stile.policy.Verdict.Pass;
import dev.stile.policy.Verdict.PassReason;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Verdicts as the one byte that a {@link SpentLedger} keeps: above zero are passes, below fails.
 * Written to disk: a number stays with its reason for ever.
 */
final class Conclusions {
  private Conclusions() {}

  static byte of(Verdict verdict) {
    return (byte)
        switch (verdict) {
          case Pass(PassReason reason) ->
              switch (reason) {
                case PERSON -> 1;
                case TEST_MODE -> 2;
              };
          case Fail(FailReason reason, _) ->
              switch (reason) {
                case TEST_MODE -> -1;
                case WRONG_ANSWER -> -2;
                case EVIDENCE -> -3;
                case NOT_VOUCHED_FOR -> -4;
                case WORK_NOT_DONE -> -5;
              };
        };
  }

  /** The verdict without its evidence; empty when there is none, or none of this version's. */
  static Optional<Verdict> verdict(byte conclusion) {
    return Stream.concat(
            Arrays.stream(PassReason.values()).map(Pass::new),
            Arrays.stream(FailReason.values()).map(reason -> new Fail(reason, List.of())))
        .map(Verdict.class::cast)
        .filter(verdict -> of(verdict) == conclusion)
        .findFirst();
  }
}
