package dev.stile.challenge;

import dev.stile.seal.Sealer;

/**
 * What somebody knows who sees the picture as people do. The harness for attackers reads it from
 * the record, with the key of a server that it has started itself: how well a program reads
 * pictures is another question.
 *
 * @param answerPx where the piece belongs, picture pixels
 * @param farEndPx where the piece is when the handle is at its end
 */
public record SeenAnswer(int answerPx, int farEndPx) {
  /** Opens a record as its server would. */
  public static SeenAnswer of(Sealer sealer, String account, String sealedRecord) {
    Challenge challenge = new Sealing(sealer).openChallenge(account, sealedRecord).orElseThrow();
    return new SeenAnswer(challenge.answer(), challenge.farEnd());
  }
}
