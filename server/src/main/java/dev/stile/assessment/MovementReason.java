package dev.stile.assessment;

import dev.stile.trajectory.Feature.Theme;

/** One thing about a movement that speaks for a program; names are stable. */
public enum MovementReason {
  EXACT_REPLAY("the movement is one that passed before, point for point"),
  NEAR_REPLAY("the movement has the shape of one that passed before"),
  TOO_QUICK("the pointer crossed the way faster than any hand"),
  UNUSUAL_PATH("the path bends as programs' paths do"),
  UNUSUAL_SPEED("the speed runs as a program's does"),
  UNUSUAL_TREMOR("the movement trembles more or less evenly than a hand"),
  UNUSUAL_TURNS("the direction changes as a program's does"),
  UNUSUAL_STEPS("the steps repeat or keep to the grid as a program's do"),
  NEAR_FORMULA("a formula explains the movement too well"),
  UNUSUAL_ENDING("the movement arrives as a program's does"),
  UNUSUAL_RATE("the places came at the rate of a program"),
  UNUSUAL_PACE("the time does not fit the way as a hand's does");

  private final String sentence;

  MovementReason(String sentence) {
    this.sentence = sentence;
  }

  /** The reason for a person. */
  public String sentence() {
    return sentence;
  }

  static MovementReason of(Theme theme) {
    return switch (theme) {
      case PATH -> UNUSUAL_PATH;
      case SPEED -> UNUSUAL_SPEED;
      case TREMOR -> UNUSUAL_TREMOR;
      case TURNS -> UNUSUAL_TURNS;
      case STEPS -> UNUSUAL_STEPS;
      case FORMULA -> NEAR_FORMULA;
      case ENDING -> UNUSUAL_ENDING;
      case RECORDER -> UNUSUAL_RATE;
      case PACE -> UNUSUAL_PACE;
    };
  }
}
