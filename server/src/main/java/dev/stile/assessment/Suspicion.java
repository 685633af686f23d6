package dev.stile.assessment;

/** How much a movement speaks for a program, in people who would be suspected with it. */
public enum Suspicion {
  /** Most people move like this. */
  NONE,
  /** Three people's movements in a hundred look like this, or more so. */
  SLIGHT,
  /** One in a hundred. */
  CLEAR,
  /** One in a thousand, on a recorder that shows how a hand trembles. */
  STRONG,
  /** Nobody: it is a copy. */
  CERTAIN;

  /** What follows. */
  public enum Advice {
    PASS,
    /** Another form, or more work. */
    STEP_UP,
    REFUSE
  }

  /** For a scene whose strength is basic: a movement alone refuses nobody but a copy. */
  public Advice basic() {
    return switch (this) {
      case NONE, SLIGHT -> Advice.PASS;
      case CLEAR, STRONG -> Advice.STEP_UP;
      case CERTAIN -> Advice.REFUSE;
    };
  }

  /** For a scene under attack. */
  public Advice attackAndDefence() {
    return switch (this) {
      case NONE -> Advice.PASS;
      case SLIGHT, CLEAR -> Advice.STEP_UP;
      case STRONG, CERTAIN -> Advice.REFUSE;
    };
  }

  Suspicion orMore(Suspicion other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
