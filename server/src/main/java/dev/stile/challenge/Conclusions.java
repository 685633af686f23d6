package dev.stile.challenge;

import dev.stile.policy.Verdict;
import dev.stile.policy.Verdict.Fail;
import dev.stile.policy.Verdict.FailReason;
import dev.stile.policy.Verdict.Pass;
import dev.stile.policy.Verdict.PassReason;
import dev.stile.policy.Verdict.StepUp;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Verdicts as the one byte that a {@link SpentLedger} keeps: above zero are passes, below fails,
 * and far below those that may lead to another challenge. Written to disk: a number stays with its
 * reason for ever.
 */
final class Conclusions {
  /** Between a fail and a doubt for the same reason. */
  private static final int DOUBTED = -64;

  private static final Map<Byte, Verdict> VERDICTS =
      Stream.<Verdict>concat(
              Arrays.stream(PassReason.values()).map(Pass::new),
              Arrays.stream(FailReason.values())
                  .flatMap(reason -> Stream.of(new Fail(reason), new StepUp(reason, true))))
          .collect(Collectors.toUnmodifiableMap(Conclusions::of, verdict -> verdict));

  private Conclusions() {}

  static byte of(Verdict verdict) {
    return (byte)
        switch (verdict) {
          case Pass(PassReason reason) ->
              switch (reason) {
                case PERSON -> 1;
                case TEST_MODE -> 2;
                case ALLOWED -> 3;
              };
          case Fail(FailReason reason) -> of(reason);
          case StepUp stepUp -> of(stepUp.reason()) + DOUBTED;
        };
  }

  private static int of(FailReason reason) {
    return switch (reason) {
      case TEST_MODE -> -1;
      case WRONG_ANSWER -> -2;
      case EVIDENCE -> -3;
      case NOT_VOUCHED_FOR -> -4;
      case WORK_NOT_DONE -> -5;
      case BLOCKED -> -6;
      case WRONG_PAGE -> -7;
      case VIRTUAL_DEVICE -> -8;
      case ADDRESS_RATE -> -9;
      case DEVICE_RATE -> -10;
      case SCRIPTED_INPUT -> -11;
      case WRONG_PLATFORM -> -12;
    };
  }

  /**
   * The verdict without its evidence, a doubt as one that asks for a picture; empty when there is
   * none, or none of this version's.
   */
  static Optional<Verdict> verdict(byte conclusion) {
    return Optional.ofNullable(VERDICTS.get(conclusion));
  }
}
