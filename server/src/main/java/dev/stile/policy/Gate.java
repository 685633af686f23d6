package dev.stile.policy;

import dev.stile.assessment.Assessment;
import dev.stile.assessment.InputCheck;
import dev.stile.policy.Verdict.Fail;
import dev.stile.policy.Verdict.FailReason;
import dev.stile.policy.Verdict.Pass;
import dev.stile.policy.Verdict.PassReason;
import dev.stile.scene.Scene;
import java.util.Optional;

/**
 * What an attempt must get past, in this order: cheap before dear. A gate decides or says nothing;
 * it is never a weight in a sum, because a sum lets a program buy one failure off with another
 * success.
 */
enum Gate {
  ENCRYPTION {
    @Override
    Optional<Verdict> decide(Scene scene, Evidence evidence) {
      return scene.encryption().isRequired() && !evidence.isVouchedFor()
          ? Optional.of(Fail.because(FailReason.NOT_VOUCHED_FOR))
          : Optional.empty();
    }
  },
  TEST_MODE {
    @Override
    Optional<Verdict> decide(Scene scene, Evidence evidence) {
      return switch (scene.status()) {
        case RELEASE -> Optional.empty();
        case TEST_PASS -> Optional.of(new Pass(PassReason.TEST_MODE));
        case TEST_FAIL -> Optional.of(Fail.because(FailReason.TEST_MODE));
      };
    }
  },
  WORK {
    @Override
    Optional<Verdict> decide(Scene scene, Evidence evidence) {
      return evidence.work().isSolvedBy(evidence.submission().work())
          ? Optional.empty()
          : Optional.of(Fail.because(FailReason.WORK_NOT_DONE));
    }
  },
  ANSWER {
    @Override
    Optional<Verdict> decide(Scene scene, Evidence evidence) {
      return Math.abs(evidence.submission().answer() - evidence.secretAnswer()) <= TOLERANCE_PX
          ? Optional.empty()
          : Optional.of(Fail.because(FailReason.WRONG_ANSWER));
    }
  },
  ASSESSMENT {
    @Override
    Optional<Verdict> decide(Scene scene, Evidence evidence) {
      Assessment assessment =
          InputCheck.assess(
              evidence.submission().trajectory(),
              evidence.submission().answer(),
              evidence.farEnd(),
              evidence.elapsed());
      return assessment.isClean()
          ? Optional.empty()
          : Optional.of(new Fail(FailReason.EVIDENCE, assessment.reasons()));
    }
  };

  /** How far beside its place the piece may be left, picture pixels. */
  static final int TOLERANCE_PX = 5;

  /** The verdict, if this gate has one. */
  abstract Optional<Verdict> decide(Scene scene, Evidence evidence);
}
