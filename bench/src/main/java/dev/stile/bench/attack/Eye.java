package dev.stile.bench.attack;

import dev.stile.challenge.SeenAnswer;

/** What an attacker knows of the answer. */
enum Eye {
  /** All of it. */
  RIGHT,
  /** Something else: the control. */
  WRONG;

  private static final int LEAST_PX = 30;

  /** Where he puts the piece; never where a movement is too short to be one. */
  int answer(SeenAnswer seen) {
    if (this == RIGHT) {
      return seen.answerPx();
    }
    int aside = seen.answerPx() + LEAST_PX;
    return aside <= seen.farEndPx() ? aside : seen.answerPx() - LEAST_PX;
  }
}
