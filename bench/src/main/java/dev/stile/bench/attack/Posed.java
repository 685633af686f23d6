package dev.stile.bench.attack;

import dev.stile.scene.Form;

/**
 * A challenge as an attacker has it before him.
 *
 * @param form as the reply names it
 * @param record sealed
 * @param work what is to be computed
 * @param question what the attempt is to be covered with
 * @param answerPx where he is going to put the piece
 * @param waitMs how long after it came no attempt is accepted
 * @param at nanoseconds of when he got it
 */
record Posed(
    String scene,
    String certifyId,
    Form form,
    String record,
    String work,
    String question,
    int answerPx,
    int waitMs,
    long at) {
  /** The same with another record. */
  Posed with(String otherRecord) {
    return new Posed(scene, certifyId, form, otherRecord, work, question, answerPx, waitMs, at);
  }

  /** The same, said to be of another scene. */
  Posed at(String otherScene) {
    return new Posed(otherScene, certifyId, form, record, work, question, answerPx, waitMs, at);
  }

  /** Whether a click is all there is to do. */
  boolean isClick() {
    return !form.hasPicture() && form != Form.SLIDING;
  }
}
