package dev.stile.challenge;

import dev.stile.seal.Sealer;
import dev.stile.signal.Visit;

/** What a sealed record holds, for tests that play a visitor who sees the picture. */
public record OpenedRecord(
    String certifyId, String sceneId, int answer, boolean isSteppedUp, Visit visit) {
  /** Opens a record as its server would. */
  public static OpenedRecord of(Sealer sealer, String account, String sealedRecord) {
    Challenge challenge = new Sealing(sealer).openChallenge(account, sealedRecord).orElseThrow();
    return new OpenedRecord(
        challenge.certifyId(),
        challenge.sceneId(),
        challenge.answer(),
        challenge.isSteppedUp(),
        challenge.visit());
  }
}
