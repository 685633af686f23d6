package dev.stile.challenge;

/** Attempts that are answered like a failed one, without having been judged. */
public enum Unjudged implements SubmitAttempt.Outcome {
  /** The record is none of ours, or too old, or of a scene that is gone. */
  NO_RECORD,
  /** The record was attempted before. */
  SUBMITTED_BEFORE,
  /** The record is ours, but of another challenge than the one named beside it. */
  OTHER_CHALLENGE,
  /** It can be read, but is none that a widget sends. */
  ABNORMAL
}
