package dev.stile.assessment;

/**
 * One thing that speaks against an attempt; the names are stable, logs and operators rely on them.
 */
public enum Reason {
  /** An answer, but nothing that moved the piece. */
  NO_INPUT("the answer came without any movement, key or step"),
  /** The path or the steps end somewhere else than the answer. */
  INPUT_ENDS_ELSEWHERE("the recorded input does not lead to the answer"),
  /** Events that go back in time. */
  TIME_RUNS_BACKWARDS("the recorded input goes back in time"),
  /** The piece jumped to its place. */
  TELEPORT("the piece jumped to its place in one move"),
  /** Nobody sees, decides and drags this fast. */
  TOO_EARLY("the answer came before the challenge could be seen"),
  /** The input claims to have lasted longer than the challenge exists. */
  LONGER_THAN_CHALLENGE("the recorded input lasted longer than the challenge");

  private final String sentence;

  Reason(String sentence) {
    this.sentence = sentence;
  }

  /** The reason for a person, as the end of "it was refused because ...". */
  public String sentence() {
    return sentence;
  }
}
