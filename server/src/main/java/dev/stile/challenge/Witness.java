package dev.stile.challenge;

import dev.stile.scene.Scene;

/** Is told what becomes of attempts, in the thread that decides it. */
@FunctionalInterface
public interface Witness {
  /** An attempt was judged, whoever handed it in. */
  void judged(JudgedAttempt attempt);

  /**
   * A page's attempt was answered without having been judged.
   *
   * @param certifyId as the page says
   */
  default void notJudged(Scene scene, String certifyId, Unjudged reason) {}

  /** Both are told, this one first. */
  default Witness and(Witness other) {
    Witness first = this;
    return new Witness() {
      @Override
      public void judged(JudgedAttempt attempt) {
        first.judged(attempt);
        other.judged(attempt);
      }

      @Override
      public void notJudged(Scene scene, String certifyId, Unjudged reason) {
        first.notJudged(scene, certifyId, reason);
        other.notJudged(scene, certifyId, reason);
      }
    };
  }
}
