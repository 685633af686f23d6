package dev.stile.policy;

import dev.stile.assessment.Reason;
import java.util.List;

/** The decision about one attempt. */
public sealed interface Verdict {
  /** The visitor is let through. */
  record Pass(PassReason reason) implements Verdict {}

  /**
   * The visitor is not let through.
   *
   * @param evidence what was found, when the assessment decided; else empty
   */
  record Fail(FailReason reason, List<Reason> evidence) implements Verdict {
    public Fail {
      evidence = List.copyOf(evidence);
    }

    static Fail because(FailReason reason) {
      return new Fail(reason, List.of());
    }
  }

  /** Why a visitor passes. The names are sealed into tickets. */
  enum PassReason {
    /** The answer is right and nothing speaks against the visitor. */
    PERSON,
    /** The scene is in test mode and lets everybody pass. */
    TEST_MODE
  }

  /** Why a visitor fails. */
  enum FailReason {
    /** The page came without its business server's word, or with one that does not count. */
    NOT_VOUCHED_FOR,
    TEST_MODE,
    /** The browser has not computed what the challenge asked for. */
    WORK_NOT_DONE,
    WRONG_ANSWER,
    EVIDENCE
  }
}
