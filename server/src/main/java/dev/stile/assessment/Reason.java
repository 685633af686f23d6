package dev.stile.assessment;

/**
 * One thing that speaks against an attempt; the names are stable, logs and operators rely on them.
 *
 * <p>A weight is how far the reason alone speaks for a program, from 0 to 1; reasons are put
 * together as if they were independent, see {@link Assessment#suspicion}. What people have too,
 * such as drawing in software or a remote desktop, weighs so little that it never decides alone.
 */
public enum Reason {
  /** An answer, but nothing that moved the piece. */
  NO_INPUT(Kind.IMPOSSIBLE_INPUT, 1, "the answer came without any movement, key or step"),
  /** The path or the steps end somewhere else than the answer. */
  INPUT_ENDS_ELSEWHERE(Kind.IMPOSSIBLE_INPUT, 1, "the recorded input does not lead to the answer"),
  /** Events that go back in time. */
  TIME_RUNS_BACKWARDS(Kind.IMPOSSIBLE_INPUT, 1, "the recorded input goes back in time"),
  /** The piece jumped to its place. */
  TELEPORT(Kind.IMPOSSIBLE_INPUT, 1, "the piece jumped to its place in one move"),
  /** Nobody sees, decides and drags this fast. */
  TOO_EARLY(Kind.IMPOSSIBLE_INPUT, 1, "the answer came before the challenge could be seen"),
  /** The input claims to have lasted longer than the challenge exists. */
  LONGER_THAN_CHALLENGE(
      Kind.IMPOSSIBLE_INPUT, 1, "the recorded input lasted longer than the challenge"),
  /** Three people's movements in a hundred are like this or more so; see docs/quality.md. */
  MOVES_UNUSUALLY(Kind.BEHAVIOUR, 0.25, "the movement is unusual for a hand"),
  /** One person's in a hundred. */
  MOVES_LIKE_A_PROGRAM(Kind.BEHAVIOUR, 0.5, "the movement is like a program's"),
  /** One person's in a thousand, on a recorder that shows how a hand trembles. */
  MOVES_JUST_LIKE_A_PROGRAM(Kind.BEHAVIOUR, 0.65, "the movement is just like a program's"),
  /** One person's in a thousand comes so near by chance. */
  MOVES_LIKE_ONE_BEFORE(
      Kind.BEHAVIOUR, 0.5, "the movement has the shape of one that passed before"),
  /** No hand makes the same movement twice, point for point. */
  MOVES_REPEATED(Kind.BEHAVIOUR, 1, "the movement is one that passed before, point for point");

  private final Kind kind;
  private final double weight;
  private final String sentence;

  Reason(Kind kind, double weight, String sentence) {
    this.kind = kind;
    this.weight = weight;
    this.sentence = sentence;
  }

  /** What it is about. */
  public Kind kind() {
    return kind;
  }

  /** How far it alone speaks for a program, 0 to 1. */
  public double weight() {
    return weight;
  }

  /** The reason for a person, as the end of "it was refused because ...". */
  public String sentence() {
    return sentence;
  }
}
